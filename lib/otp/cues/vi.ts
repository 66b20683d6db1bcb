import type { CueSet } from "./cue-set.ts";

export const vi: CueSet = {
  strong: `(mật khẩu|mã) (dùng|sử dụng) (một|1) lần (đăng nhập|giao dịch) | *otp
    | mã giao dịch để xác nhận
    | (nhập |dùng |sử dụng |điền |gõ |)mã (xác thực|xác minh|xác nhận|otp|số otp|sms|smart otp)
    | (nhập |dùng |sử dụng |điền |gõ |)mã (code|bảo mật|an toàn|an ninh|bí mật|2fa)
    | (nhập |dùng |điền |)mã (kích hoạt|đăng nhập|đăng ký|đăng kí|truy cập)
    | (nhập |dùng |điền |)mã (khôi phục|phục hồi|đặt lại|mở khóa|mở)
    | (nhập |dùng |điền |)mã (kiểm tra|ủy quyền|phê duyệt|thiết bị|liên kết|rút tiền)
    | (nhập |dùng |điền |)mã (đổi mật khẩu|đặt lại mật khẩu|cấp lại)
    | mã (xác thực|xác minh|xác nhận|kích hoạt) (tài khoản|giao dịch|otp|thành viên|đăng nhập)
    | mã (khôi phục|đăng nhập|đăng ký|mở khóa) (tài khoản|giao dịch|otp|thành viên|đăng nhập)
    | mã truy cập (tài khoản|giao dịch|otp|thành viên|đăng nhập)
    | mã số (xác thực|xác nhận|xác minh|bảo mật|bí mật)
    | (mã|mật khẩu|mã pin|mật mã) (dùng |sử dụng |)(một|1) lần | mã (tạm thời|của bạn|bạn cần)
    | mật khẩu (giao dịch (một|1) lần|otp|tạm thời|tạm|xác thực)
    | mã (xác thực|xác minh) (hai yếu tố|2 yếu tố|2 bước|hai bước|2 lớp)
    | mã (để|dùng để) (đăng nhập|xác nhận|xác minh|xác thực|kích hoạt|đăng ký)
    | (số|dãy số) (xác thực|xác nhận|xác minh|bí mật) | mã pin otp | sms otp
    | code (xác nhận|xác thực|xác minh|đăng nhập) | mã code của bạn | mã gửi qua sms | mxt | mxn`,
  weak: `mã (số|pin|là|này|token|gồm|khóa|sau|lần|nhận được|cho|như) | mật (khẩu|mã)
    | (nhập|dùng|sử dụng|điền|gõ|bấm|đọc|kèm|xài) mã | mã pin đăng nhập`,
  is: `là | là: | của (bạn|quý khách|anh/chị|bạn là|quý khách là|anh/chị là) | sau | như sau
    | sau đây | dưới đây | chính là | đây là | đây | la`,
  use: `(hãy |vui lòng |)(sử dụng|dùng)
    | (hãy |vui lòng |xin |xin hãy |bạn |quý khách |nhớ |)(nhập|điền|gõ)(| giúp| giúp mình| vào| số)
    | xài`,
  action: `để (đăng nhập|xác thực|xác nhận|xác minh|kích hoạt|đăng ký|hoàn tất)
    | để (hoàn thành|tiếp tục|truy cập|đặt lại|thay đổi|khôi phục)
    | để (thanh toán|thực hiện|bảo vệ|mở khóa|liên kết|rút tiền|nhận xe|mở)
    | hoàn tất (đăng ký|giao dịch|đăng nhập|xác minh) | trang đăng ký
    | (xác nhận|xác thực) giao dịch | (xác thực|xác minh|xác nhận|kích hoạt) tài khoản
    | xác minh danh tính | kiểm tra số điện thoại | (để |)đồng (ý|thời)`,
  other: `mã (vận chuyển|người gửi|người bán|shop|tỉnh|lô|dịch vụ|bảo hành|sự kiện|trúng thưởng)
    | đơn hàng | đơn hàng số
    | (số|mã) (đơn hàng|đơn|vận đơn|hợp đồng|giao dịch|tham chiếu|hóa đơn)
    | (số|mã) (hồ sơ|phiếu|vé|ghế|yêu cầu|khiếu nại|sự cố) | vận đơn | kiện hàng | bưu kiện
    | chuyến đi | cuốc xe | mã (bưu gửi|bưu kiện|bưu chính|bưu điện|zip) | tài khoản
    | tài khoản số | số (tài khoản|tk|thẻ) | stk | thẻ (số|đuôi|có đuôi) | đuôi (thẻ|số)
    | (4 |có |)số cuối | kết thúc (bằng|là|) | kết thúc
    | (nhập |dùng |sử dụng |)mã (giảm giá|giảm|khuyến mãi|km|ưu đãi|quà tặng|quà|dự thưởng)
    | (nhập |dùng |sử dụng |)mã (quay thưởng|thưởng|voucher|coupon|freeship|giới thiệu|mời)
    | mã (khách hàng|kh|thanh toán|tra cứu|biên nhận|đặt chỗ|đặt vé|đặt phòng|đặt bàn)
    | mã (lịch hẹn|số thuế|vạch|qr|lỗi|sản phẩm|hàng|vùng|quốc gia)
    | mã (chứng khoán|cổ phiếu|cp|ngân hàng|nhân viên|sinh viên|bệnh nhân|thẻ cào|thẻ nạp|nạp)
    | mã (cửa hàng|đại lý|công tơ|nhận hàng|tủ|gói|gói cước|môn|lớp)
    | mã số (sinh viên|bảo hiểm|thuế|hồ sơ|khách hàng|nhân viên|cá nhân|dự thưởng)
    | (quét|bằng) mã qr | hợp đồng số | hóa đơn | hóa đơn số | hồ sơ | hồ sơ số | biên nhận
    | số (phòng|tầng|thứ tự|báo danh|seri|serial|máy|hiệu|cmnd|cccd|bhxh)
    | số (điện thoại|thuê bao|dư|nhà|công tơ|căn cước) | chỉ số | chỉ số công tơ | chuyến bay
    | chuyến | cửa ra | cổng | phòng | mật khẩu (wifi|wi-fi|file|tài liệu|giải nén) | cmnd | cccd
    | seri | mst | stt | hotline | tổng đài | đường dây nóng | liên hệ | liên lạc | hỗ trợ
    | hỗ trợ: | (gọi|gọi số|gọi ngay|gọi tới|gọi đến) | bấm | bấm gọi | quay số | điện thoại | sđt
    | thuê bao | gửi | (gửi|trả lời) (tới|đến|về) | soạn | soạn tin | từ chối (qc|soạn) | biển số
    | biển số xe | bks | phiên bản | bản | hộp thư | tối đa | tổng`,
  otherAfter: `để (được hỗ trợ|được tư vấn|biết thêm|từ chối|hủy|nhận ưu đãi|đăng ký gói)
    | là số đơn hàng | là biển số`,
  unit: `chữ số | số cuối | điểm | ký tự | kí tự | cuộc gọi | người | sản phẩm | lượt | bước
    | tuần | dặm | mét | cây số | lít | nghìn | ngàn | triệu | tỷ | trăm | phần trăm | kim cương
    | giải thưởng | phần quà | tuổi | thành viên | trang | phút gọi | sms nội mạng | số điện
    | bản sao`,
  seconds: "giây",
  minutes: "phút",
  hours: "giờ | tiếng | tiếng đồng hồ | giờ đồng hồ",
  days: "ngày làm việc | ngày (kể|tính)",
  month: "tháng",
  money: "đồng | vnđ | đ | nghìn đồng | ngàn đồng | triệu đồng | đô la | số tiền | trđ | nđ",
  promo: `khuyến mãi | giảm giá | giảm ngay | ưu đãi | quà tặng | trúng thưởng | tặng ngay
    | tặng bạn | hoàn tiền | rút thăm | giải thưởng | voucher | freeship | tri ân | siêu sale
    | cơ hội trúng | giá sốc | flash sale | nhận ngay | nhận ưu đãi | khuyen mai`,
  none: `đã (hết hạn|hết hiệu lực|quá hạn|được sử dụng|sử dụng|bị hủy)
    | đã (bị khóa|bị khoá|bị vô hiệu|bị tạm khóa)
    | không (hợp lệ|chính xác|còn hiệu lực|còn hợp lệ|còn giá trị)
    | mã (không đúng|sai|hết hiệu lực|lỗi) | (nhập|nhập mã|gõ) sai | sai (mã|otp|pin|mật khẩu)
    | không (cần|phải|yêu cầu) (mã|nhập mã|otp|nhập otp|xuất trình mã)
    | (không thể gửi|không gửi được|gửi không thành công) | quá (số lần|nhiều lần)
    | yêu cầu (mã|otp|mã otp) quá
    | (mật khẩu|mã pin) (của bạn |của quý khách |)(đã|vừa) (được |)(đổi|thay đổi|cập nhật|đặt lại)
    | (thay đổi|đổi|đặt lại) (mật khẩu|mã pin) thành công | đã đổi (mật khẩu|mã pin)
    | (đăng ký|kích hoạt|xác thực|đăng nhập|giao dịch|thanh toán) thành công | bị khóa | bị khoá
    | bị tạm khóa`,
  warnBefore: `tuyệt đối không
    | (không|đừng|chớ|ko|k|không được|không nên|tuyệt đối không|vui lòng không|xin đừng) chia sẻ
    | (không|đừng|chớ|ko|k|không được|không nên|tuyệt đối không|vui lòng không|xin đừng) cung cấp
    | (không|đừng|chớ|ko|k|không được|không nên|tuyệt đối không|vui lòng không|xin đừng) tiết lộ
    | (không|đừng|chớ|ko|k|không được|không nên|tuyệt đối không|vui lòng không|xin đừng) (để lộ|đưa)
    | (không|đừng|chớ|ko|k|không được|không nên|tuyệt đối không|vui lòng không|xin đừng) (gửi|nói)
    | (không|đừng|chớ|ko|k|không được|không nên|tuyệt đối không|vui lòng không|xin đừng) đọc
    | (không|đừng|chớ|ko|k|không được|không nên|tuyệt đối không|vui lòng không|xin đừng) cho ai
    | (không|đừng|chớ|ko|k|không được|không nên|tuyệt đối không|vui lòng không|xin đừng) cho người
    | (không|đừng|chớ|ko|k|không được|không nên|tuyệt đối không|vui lòng không|xin đừng) chuyển tiếp
    | (không|đừng|chớ|ko|k|không được|không nên|tuyệt đối không|vui lòng không|xin đừng) nhập
    | (không|đừng|chớ|ko|k|không được|không nên|tuyệt đối không|vui lòng không|xin đừng) share
    | (không|không bao giờ|sẽ không|không hề) (yêu cầu|hỏi|đòi hỏi)
    | sẽ không bao giờ (yêu cầu|hỏi) | cảnh giác | giữ bí mật | hãy giữ bí mật | nghiêm cấm
    | yêu cầu (bạn |quý khách |)cung cấp | không bao giờ (chia sẻ|cung cấp) | không hỏi`,
  warnAfter: `(cho|với) (bất kỳ ai|bất kì ai|bất cứ ai|người khác|ai|người lạ|bên thứ ba)
    | dưới (bất kỳ|mọi) hình thức | kể cả nhân viên`,
  expires: `(có |còn |)(hiệu lực|giá trị) (trong|đến|tới|trong vòng|)
    | (sẽ |)hết (hạn|hiệu lực) (sau|trong|lúc|) | trong (vòng|thời gian|) | thời hạn
    | thời gian hiệu lực | sử dụng trong | trước | hạn dùng | hạn sử dụng | hl`,
  from: `cho | từ | của | trên | tại | vào | với | để đăng nhập vào | đăng nhập vào | đăng nhập
    | tài khoản | ứng dụng | dịch vụ | bởi | qua | đến từ | đến với | đã chọn | chọn`,
  your: `(của |)(bạn|quý khách|anh/chị|quý vị) | quý khách hàng | đây là | kính gửi | (xin |)chào
    | chào bạn | của tôi | qk`,
  word: `khong | xin | chao | vui | long | nhap | cam | otp | stop | huy | tang | mien | phi | quy
    | khach | luu | thong | bao | ngay | soan`,
  reset: `(đặt lại|khôi phục|lấy lại|cấp lại|quên|đổi|thay đổi|reset) (mật khẩu|mã pin)
    | khôi phục | khôi phục tài khoản | mật khẩu mới | mở khóa tài khoản`,
  payment: `thanh toán | giao dịch | chuyển (khoản|tiền) | mua hàng | rút tiền | nạp tiền
    | chi tiêu | thẻ tín dụng | hạn mức | liên kết (thẻ|ngân hàng) | trừ tiền | ví điện tử
    | đơn hàng | cho gd`,
  "sign-up": `đăng ký | đăng kí | (tạo|mở|kích hoạt) tài khoản | kích hoạt | chào mừng | tham gia
    | tài khoản mới`,
  "sign-in": `đăng nhập | (xác thực|xác minh) (hai|2) (yếu tố|bước|lớp) | thiết bị (mới|lạ)
    | truy cập tài khoản`,
};

import type { CueSet } from "./cue-set.ts";

export const vi: CueSet = {
  strong: `mã xác thực | mã xác minh | mã xác nhận | mã otp | mã kích hoạt | mã đăng nhập
    | mã bảo mật | mã đăng ký | mã kiểm tra | mã truy cập | mật khẩu một lần | mật khẩu dùng một lần
    | mật khẩu tạm thời | mã giao dịch otp | mã của bạn | mã code | mã an toàn | mã pin`,
  weak: "mã số | mật khẩu",
  is: "là | la | là mã",
  use: "nhập | sử dụng | dùng",
  action: "để đăng nhập | để xác thực | để xác nhận | để xác minh",
  other: `đơn hàng | mã đơn hàng | mã vận đơn | số tài khoản | tài khoản | stk | mã giảm giá
    | mã khuyến mãi | mã khách hàng | mã giao dịch | hotline | liên hệ | gọi | hóa đơn | số dư
    | gửi | soạn tin gửi`,
  unit: "phút | giây | giờ | ngày | lần | điểm | số",
  money: "đồng | vnđ | đ | d",
  promo: "khuyến mãi | giảm giá | ưu đãi | quà tặng | trúng thưởng",
  none: "mã đã hết hạn | mã otp đã hết hạn",
  warnBefore:
    "không chia sẻ | tuyệt đối không | không cung cấp | đừng chia sẻ | không tiết lộ | vui lòng không",
  reset: "đặt lại mật khẩu | khôi phục | quên mật khẩu | đổi mật khẩu",
  payment: "thanh toán | giao dịch | chuyển khoản | chuyển tiền | mua hàng",
  "sign-up": "đăng ký | tạo tài khoản | kích hoạt",
  "sign-in": "đăng nhập",
};

/**
 * Words that count, measure or name something in one language and are plain words in others, where they
 * stand in many messages: no cue of any language, but as the nouns of a code.
 */
export const homographs: ReadonlySet<string> = new Set(
  `ada ag also ani anna any ara article back bei bet bus can cap card case cassa cop da dan dans
   de del den des dia die din dis dit dite do don dos ene fin fos go guna halle het il in info
   inn is kes kos kun la lei lek lince login los mai mal man marca may met mi min mir mo mod na
   nar ne nie no ole on or ordu over pas passi per pon por pot probeer punt rate san sang seit
   sen sent sents service set sms som spar stata stato str sum sums tag taksi tan taxi test the
   ti tik til till tin to too tot tren tu ty uber uma una und val vale van ve ver vers verso
   versoek vez via vk vo voer voit volta vul was west whatsapp within yaz za zal`.split(/\s+/),
);

/**
 * Words that count, measure or name something in one language and are plain words in others, where they
 * stand in many messages: no cue of any language, but as the nouns of a code.
 */
export const homographs: ReadonlySet<string> = new Set(
  `ada ag ani anna any ara article bei bet bus can cap card case cassa cop da dan dans de del den des
   dia die din dis dit do don dos ene fin go guna halle het il in is kos la lek lei login los mal man
   may met mi min mir mo mod na nar ne no ole on or pas per pon por pot probeer punt rate san
   sang seit sen service set som spar sum sums tag tan taxi test the ti tik til till tin to
   too tot tu ty uma una und val vale van ve ver vez via vk vo voer voit vul was west within yaz
   zal za nie sms inn dans tren kun dite sent sents kes ordu str info stato stata verso vers versoek
   marca volta passi fos lince sum som over back also mai taksi uber whatsapp`.split(/\s+/),
);

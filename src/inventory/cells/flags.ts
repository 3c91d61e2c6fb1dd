/** On and off in the admin center's words, a plain yes or no, and a spreadsheet's own true and false in its language. */
const ON =
  /^(?:on|true|yes|y|enabled|1|auto[- ]?renews?|renews automatically|ja|til|slået til|ein|an|aan|på|oui|activé|sí|si|sì|sim|tak|ano|áno|igen|da|да|так|kyllä|evet|ναι|taip|jā|jah|はい|オン|是|예|כן|نعم|wahr|sand|sandt|vrai|verdadero|vero|verdadeiro|waar|prawda|sant|pravda|tosi|истина|doğru|igaz|adevărat)$/i;
const OFF =
  /^(?:off|false|no|n|disabled|0|manual|does ?n.t renew|nej|fra|slået fra|nein|aus|nee|uit|nei|av|non|désactivé|não|nie|ne|nem|nu|нет|ні|не|ei|hayır|όχι|nē|いいえ|オフ|否|아니요|לא|لا|falsch|falsk|faux|falso|onwaar|fałsz|falskt|usann|nepravda|epätosi|ложь|yanliş|hamis|fals)$/i;

/** What a cell of yes and no says; undefined where it says neither. */
export function flagOf(text: string): boolean | undefined {
  if (ON.test(text)) return true;
  return OFF.test(text) ? false : undefined;
}

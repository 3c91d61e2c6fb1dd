import type { ColumnField } from './fields.ts';

/**
 * Headers of people's own lists and of tools in other languages than English, folded, as a spreadsheet has them. The
 * admin center's own words stand in data/header-words.json.
 */
export const PLAIN_WORDS: Partial<Record<ColumnField, string>> = {
  product:
    'produkt|produkter|produktbezeichnung|bezeichnung|licens|licenstype|abonnement|abonnementer|abonnementsnavn|' +
    'lizenz|lizenztyp|lizenzname|lisens|lisenstype|abonnementsname|licenstyp|prenumeration|produit|nom de la licence|' +
    'producto|nombre de producto|suscripción|licencia|prodotto|nome prodotto|abbonamento|licenza|produto|assinatura|' +
    'subscrição|licença|licentie|licentienaam|licencja|subskrypcja|nazwa|předplatné|produktový název|tuote|lisenssi|' +
    'tilaus|продукт|лицензия|подписка|製品|サブスクリプション|产品|订阅|產品|訂閱|제품|구독',
  purchased:
    'antal licenser|licensantal|købt|købte|købte licenser|indkøbt|licenser|anzahl|anzahl lizenzen|lizenzanzahl|' +
    'lizenzen|lizenzen gesamt|gekauft|gekaufte lizenzen|erworben|kjøpt|antall lisenser|lisenser|köpta|köpta licenser|' +
    'inköpta licenser|nombre de licences|licences achetées|achetées|número de licencias|licencias|' +
    'licencias compradas|numero licenze|numero di licenze|licenze|licenze acquistate|número de licenças|licenças|' +
    'licenças compradas|aantal licenties|licenties|gekochte licenties|liczba licencji|liczba|licencje|' +
    'zakupione licencje|počet|počet licencí|zakoupené licence|lisenssit|lisenssien määrä|kpl|лицензии|' +
    'количество лицензий|куплено|購入済み|購入数|ライセンス数|许可证数|已购买|授權數|라이선스 수',
  assigned:
    'tildelt|tildelte|brugt|brugte|brugte licenser|i brug|anvendt|zugewiesen|zugeordnet|verwendet|belegt|genutzt|' +
    'in verwendung|tildelte lisenser|i bruk|tilldelade|tilldelat|använda|attribué|attribuées|attribués|utilisées|' +
    'utilisés|utilisé|assignées|asignadas|asignado|asignados|en uso|usadas|assegnate|assegnati|utilizzate|in uso|' +
    'atribuídas|atribuídos|em uso|toegewezen|gebruikt|in gebruik|przypisane|przydzielone|używane|wykorzystane|' +
    'přiřazené|přiřazeno|použito|käytössä|määritetty|назначено|назначенные|используется|割り当て済み|使用数|已分配|已指派|할당됨',
  available:
    'ledig|ledige|til rådighed|tilgængelig|tilgængelige|ubrugte|verfügbar|frei|verfügbare lizenzen|tilgjengelig|' +
    'tilgjengelige|tillgängliga|lediga|disponible|disponibles|disponibili|disponibile|disponível|disponíveis|libres|' +
    'beschikbaar|dostępne|wolne|dostupné|volné|vapaana|доступно|свободно|利用可能|可用|사용 가능',
  expired:
    'udløbne licenser|abgelaufene lizenzen|licences expirées|licencias expiradas|licencias caducadas|licenze scadute|' +
    'licenças expiradas|verlopen licenties|wygasłe licencje|utgångna licenser|utløpte lisenser|' +
    'vanhentuneet lisenssit|просроченные лицензии|истекшие лицензии|期限切れのライセンス|已过期的许可证',
  status:
    'tilstand|zustand|statut|état|estado|stato|stan|stav|tila|situação|состояние|статус|状態|状态|狀態|상태',
  startedOn:
    'startdato|start dato|købsdato|købt den|oprettet|oprettelsesdato|startdatum|beginn|vertragsbeginn|laufzeitbeginn|' +
    "kaufdatum|erstellt am|date de début|début|date d'achat|date de création|fecha de inicio|fecha inicio|inicio|" +
    "fecha de compra|data di inizio|data inizio|data d'inizio|inizio|data di acquisto|data acquisto|data de início|" +
    'início|data da compra|begindatum|ingangsdatum|aankoopdatum|data rozpoczęcia|data zakupu|początek|' +
    'datum zahájení|datum nákupu|začátek|inköpsdatum|kjøpsdato|alkamispäivä|ostopäivä|дата начала|дата покупки|' +
    '開始日|购买日期|开始日期|開始日期|시작일',
  renewsOn:
    'fornyelse|næste fornyelse|næste fornyelsesdato|fornyes den|verlängerung|nächste verlängerung|verlängert am|' +
    'neste fornyelse|fornying|förnyelse|nästa förnyelse|förnyas|renouvellement|prochain renouvellement|renovación|' +
    'próxima renovación|rinnovo|prossimo rinnovo|renovação|próxima renovação|verlenging|volgende verlenging|' +
    'następne odnowienie|data odnowienia|obnovení|datum obnovy|obnova|uusiminen|продление|次回更新日|次回更新|下次续订',
  expiresOn:
    'slutdato|slut|udløb|udløbsdag|ophør|ophører|bindingens udløb|enddatum|ende|ablauf|läuft ab|vertragsende|' +
    'laufzeitende|gültig bis|ablauf am|sluttdato|utløp|slutdatum|upphör|utgår|giltig till|date de fin|fin|expire le|' +
    "expiration|échéance|date d'échéance|fin de contrat|fecha de fin|fecha fin|vencimiento|fecha de vencimiento|" +
    'caducidad|fecha de caducidad|fecha de finalización|data di fine|data fine|fine|scadenza|data de término|' +
    'data de fim|data final|término|vencimento|data de vencimento|einddatum|vervalt op|geldig tot|data zakończenia|' +
    'koniec|ważne do|data końcowa|datum ukončení|konec|platnost do|päättymispäivä|päättyy|voimassa asti|' +
    'дата окончания|действует до|終了日|有效期至|结束日期|結束日期|종료일',
  term:
    'bindingsperiode|binding|bindingstid|løbetid|aftaleperiode|laufzeit|vertragslaufzeit|bindung|avtaleperiode|' +
    "bindningstid|löptid|avtalsperiod|durée|engagement|durée d'engagement|durée de l'engagement|plazo|compromiso|" +
    'duración|durata|impegno|prazo|compromisso|duração|looptijd|termijn|okres|okres zobowiązania|zobowiązanie|doba|' +
    'závazek|doba závazku|sitoutumisaika|kesto|срок|срок подписки|契約期間|期限',
  frequency:
    'fakturering|faktureringsfrekvens|betaling|betalingsfrekvens|faktureringsperiode|abrechnung|abrechnungszeitraum|' +
    'abrechnungsintervall|abrechnungshäufigkeit|zahlungsweise|zahlungsintervall|faktureringsintervall|facturation|' +
    'fréquence de facturation|facturación|frecuencia de facturación|fatturazione|frequenza di fatturazione|' +
    'faturamento|faturação|frequência de faturamento|facturering|factureringsfrequentie|betaalfrequentie|rozliczenie|' +
    'częstotliwość rozliczeń|fakturace|frekvence fakturace|laskutus|laskutusjakso|請求頻度|计费频率|計費頻率',
  recurringBilling:
    'automatisk fornyelse|autofornyelse|auto-fornyelse|fornyes automatisk|automatische verlängerung|' +
    'auto-verlängerung|autoverlängerung|automatisk förnyelse|renouvellement automatique|renouvellement auto|' +
    'renovación automática|rinnovo automatico|renovação automática|automatische verlenging|automatyczne odnawianie|' +
    'automatyczne odnowienie|automatické obnovení|automaattinen uusiminen|автопродление|自動更新|自动续订|自動續約|자동 갱신',
  tenant:
    'kunde|kundenavn|kundenname|mandant|firma|firmanavn|selskab|virksomhed|organisationsnavn|lejer|kund|kundnamn|' +
    'företag|klientorganisation|nom du client|société|entreprise|locataire|cliente|nombre del cliente|empresa|' +
    'inquilino|organización|nome cliente|nome do cliente|azienda|società|organizzazione|organização|klant|klantnaam|' +
    'bedrijf|organisatie|klient|nazwa klienta|organizacja|dzierżawa|zákazník|organizace|asiakas|yritys|клиент|' +
    'организация|компания|арендатор|顧客|顧客名|テナント|客户|租户|客戶|租用戶|고객|테넌트',
  tenantId:
    'mandanten-id|lejer-id|klientorganisations-id|id du locataire|id de inquilino|id tenant|テナント id|租户 id',
};

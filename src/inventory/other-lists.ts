import type { Column } from './cells/columns.ts';
import { readCount } from './cells/counts.ts';
import { guidsIn } from './cells/ids.ts';
import { letters } from './cells/words.ts';

/** Lists that look like one of subscriptions and are something else: refused, with what to export instead. */
export type OtherList = 'users' | 'charges' | 'audit' | 'prices' | 'catalogue';

const set = (names: string) => new Set(names.split(' '));

/** One of these is enough. */
const TELLING: Readonly<Record<OtherList, ReadonlySet<string>>> = {
  users: set(
    'userprincipalname upn signinblocked blocksignin accountenabled givenname surname firstname lastname jobtitle ' +
      'mailnickname usagelocation assignedlicenses isdeleted lastactivitydate usertype onpremisessyncenabled ' +
      'passwordneverexpires lastsignindatetime lastsignindate alternateemailaddress mobilephone assignedproducts ' +
      'primarysmtpaddress recipienttypedetails haslicense islicensed licenseassignmentstates assignmentpath ' +
      // in other languages
      'brugerprincipalnavn brugerhovednavn fornavn efternavn brugernavn vistnavn afdeling stilling ' +
      'benutzerprinzipalname vorname nachname benutzername anzeigename abteilung förnamn efternamn användarnamn ' +
      'visningsnavn etternavn brukernavn prénom nomdutilisateur nomdutilisateurprincipal nomcomplet apellidos ' +
      'nombredeusuario nombreprincipaldeusuario nomeutente nomeprincipaleutente cognome nomedeusuário sobrenome ' +
      'voornaam achternaam gebruikersnaam weergavenaam imię nazwisko nazwaużytkownika jméno příjmení ' +
      'uživatelskéjméno etunimi sukunimi käyttäjänimi',
  ),
  charges: set(
    'chargetype chargestartdate chargeenddate invoicenumber invoiceid effectiveunitprice billableunits ' +
      'billablequantity pretaxtotal posttaxtotal taxtotal subtotal pctobcexchangerate invoicelineitemid ' +
      'invoicedate usagedate billingprovider lineitemtype billingcurrency creditreasoncode ' +
      'billingpretaxtotal extendedcost resourcegroup metername metercategory pricingcurrency amountdue ' +
      'invoiceno invoicenr invoiceid unbilledquantity customerbillableaccount ' +
      // in other languages
      'fakturanr fakturanummer fakturadato fakturadatum rechnungsnummer rechnungsnr rechnungsdatum rechnungsbetrag ' +
      'numérodefacture nodefacture datedefacture datedefacturation numfacture númerodefactura nfactura fechadefactura ' +
      'numerofattura datafattura númerodafatura datadafatura notafiscal factuurnummer factuurdatum numerfaktury ' +
      'datafaktury dataswystawienia číslofaktury datumfaktury laskunnumero laskunpäivä номерсчета датасчета 請求書番号',
  ),
  audit: set(
    'auditdata operations recordtype userids auditlogrecordtype activitydatetime activitydisplayname ' +
      'initiatedby targetresources resultstatus clientip ipaddress operation correlationid loggedbyservice ' +
      'activity activitytype actortype actordisplayname actoruserprincipalname targettype targetdisplayname ' +
      'resultreason performedby changedby modifiedby action eventtype eventtime oldvalue newvalue ' +
      'auditlogid',
  ),
  prices: set(
    'erpprice pricingtierrangemin pricingtierrangemax msrp unitofmeasure estimatedretailprice partnerprice',
  ),
  catalogue: set('serviceplanname serviceplanid serviceplansincludedfriendlynames serviceplansincluded'),
};

/** Two of these tell charges. */
const OF_CHARGES = set(
  'charge charges amount totalamount billingmonth tax vat paymentstatus duedate billingdate cost totalcost ' +
    'lineitem lineamount netamount grossamount usagequantity chargedescription chargeperiod periodstart periodend ' +
    'linetotal totalprice totalnet nettotal discount netprice period date ' +
    // in other languages
    'dato datum beløb moms totalpris betrag mwst ust umsatzsteuer gesamtbetrag gesamtpreis nettobetrag bruttobetrag ' +
    'belopp montant tva montantht montantttc importe iva importo valor bedrag btw kwota částka dph summaeuroa ' +
    'alv сумма ндс 金額',
);

const OF_SUBSCRIPTIONS: ReadonlySet<string> = new Set([
  ...['renewsOn', 'expiresOn', 'nextLifecycle', 'recurringBilling', 'assigned', 'enabled'],
]);

/** Words that users' lists share with lists of subscriptions: two of them beside no number of licences. */
const OF_PEOPLE = set(
  'displayname department office manager email emailaddress mail country city licenses licences',
);

const ADDRESS = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;

/**
 * What a list is, where it is not of subscriptions: told by its headers, or by cells that are people's addresses.
 * `columns` are those of ours that it has.
 */
export function otherListOf(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  columns: readonly Column[],
): OtherList | undefined {
  const names = headers.map(letters);
  const count = (words: ReadonlySet<string>) => names.filter((name) => words.has(name)).length;
  // A list with ends of terms, or with what is assigned, is of subscriptions, whatever it says of their price.
  const isOfTerms = columns.some(({ field }) => OF_SUBSCRIPTIONS.has(field));
  if (count(TELLING.charges) > 0 || (!isOfTerms && count(OF_CHARGES) > 1)) return 'charges';
  if (count(TELLING.audit) > 1 || names.includes('auditdata')) return 'audit';
  if (count(TELLING.prices) > 1) return 'prices';
  if (count(TELLING.catalogue) > 1) return 'catalogue';
  return isOfUsers(headers, rows, columns) ? 'users' : undefined;
}

function isOfUsers(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  columns: readonly Column[],
): boolean {
  const names = headers.map(letters);
  const count = (words: ReadonlySet<string>) => names.filter((name) => words.has(name)).length;
  const isNamed = names.includes('userprincipalname') || names.includes('upn');
  if (isNamed || count(TELLING.users) > 1) return !countsLicences(headers, rows, columns);
  // 'Licences' holds numbers in a list of subscriptions, and names in a list of people.
  const hasCounts = columns.some(
    ({ field, at }) => isCounted(field) && rows.some((cells) => readCount(cells[at] ?? '') !== null),
  );
  return !hasCounts && (count(OF_PEOPLE) > 2 || hasAddresses(headers, rows));
}

const isCounted = (field: string): boolean => ['purchased', 'enabled', 'units', 'available'].includes(field);

/** 'Licenses' in a list of users holds names; a list of subscriptions with an owner's address counts something. */
function countsLicences(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  columns: readonly Column[],
): boolean {
  if (columns.some(({ field }) => field === 'enabled' || field === 'units')) return true;
  const at = headers.findIndex((header) => /quantity|total|seats|purchased/i.test(header));
  return at >= 0 && rows.every((cells) => /^\s*[\d.,]*\s*$/.test(cells[at] ?? ''));
}

function hasAddresses(headers: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const sample = rows.slice(0, 50);
  return headers.some((_, at) => {
    const full = sample.map((cells) => (cells[at] ?? '').trim()).filter((cell) => cell !== '');
    const addresses = new Set(full.filter((cell) => ADDRESS.test(cell) && guidsIn(cell).length === 0));
    return full.length > 0 && addresses.size >= 0.6 * full.length;
  });
}

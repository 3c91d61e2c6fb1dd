import type { ColumnField } from './column-fields.ts';

export { COLUMN_FIELDS, type ColumnField } from './column-fields.ts';

/** Fields that name the product of a row. */
export const NAMING: ReadonlySet<ColumnField> = new Set(['product', 'sku', 'skuPart']);
/** Fields that hold numbers of licences. */
export const COUNTING: ReadonlySet<ColumnField> = new Set([
  ...([
    'purchased',
    'assigned',
    'available',
    'expired',
    'enabled',
    'warning',
    'suspended',
    'lockedOut',
  ] as const),
]);
/** Fields that say of a row what a subscription is about. */
export const TELLING: ReadonlySet<ColumnField> = new Set([
  ...COUNTING,
  ...(['units', 'status', 'startedOn', 'renewsOn', 'expiresOn', 'nextLifecycle', 'channel', 'type'] as const),
  ...(['isTrial', 'frequency', 'term', 'recurringBilling', 'price'] as const),
]);

/** Fields that hold days. */
export const DAY_FIELDS = ['startedOn', 'renewsOn', 'expiresOn', 'nextLifecycle'] as const;
export type DayField = (typeof DAY_FIELDS)[number];

/**
 * English headers, column keys and field names, letters only: of the admin center, of Graph and of what public tools
 * and portals write. What one source alone writes stands with that source (src/inventory/sources).
 */
export const IDENTIFIERS: Readonly<Record<ColumnField, string>> = {
  product:
    'productname producttitle product productdisplayname displayname name title skuname skutitle offername ' +
    'subscriptionname friendlyname friendlysubscriptionname licensename licencename license licence licensetype ' +
    'plan planname servicename friendlyskuname offer offerdisplayname subscription skudisplayname ' +
    'licensesku licencesku sku productnames licenseplanfriendlyname',
  purchased:
    'purchasedquantity quantity qty totallicenses totallicences total totalquantity totalunits licensequantity ' +
    'purchased purchasedlicenses licenses licences seats seatcount licensecount numberoflicenses totalseats ' +
    'totalcount licensestotal counttotal owned bought quantitytotal totalpurchased units count ' +
    'subscriptionquantity currentquantity purchasedunits licensespurchased totalqty purchasedseats ' +
    'seatspurchased licensedseats numberofseats userlicenses activelicenses activeseats',
  assigned:
    'assignedlicenses assignedlicences assigned assignedquantity consumedunits consumed consumedlicenses used ' +
    'usedlicenses countused inuse licensesinuse licensesassigned assignedunits assignedseats usedunits ' +
    'quantityassigned quantityused usedquantity licensesused assignedcount usedseats consumedcount usedtotal ' +
    'assignedtotal usedoftotal assignedoftotal assignedpurchased usedpurchased',
  available:
    'availablequantity available availablelicenses availablelicences remaining unassigned unassignedlicenses ' +
    'availableseats remaininglicenses remainingseats unassignedseats countavailable availableunits remainingunits free licensesavailable rest unused unusedlicenses',
  expired: 'expiredlicenses expiredlicences',
  enabled: 'enabled enabledunits prepaidunitsenabled activeunits active',
  warning: 'warning warningunits prepaidunitswarning licensesingrace willexpired',
  suspended: 'suspended suspendedunits prepaidunitssuspended',
  lockedOut: 'lockedout lockedoutunits prepaidunitslockedout',
  units: 'prepaidunits',
  status:
    'subscriptionstatus status state capabilitystatus substatus licensestatus subscriptionstate accountstate',
  startedOn:
    'startdate startedon subscriptionstartdate purchasedate purchasedon createddate createddatetime datecreated ' +
    'subscribeddate termstartdate effectivestartdate creationdate commitmentstartdate start contractstartdate ' +
    'datecreatedutc activationdate created termstart subscriptionstart',
  renewsOn:
    'renewaldate renewdate renewson renewal nextrenewal nextrenewaldate renewsorexpireson autorenewdate ' +
    'renewaldateutc renewdateutc nextrenewdate renewalorexpirationdate',
  expiresOn:
    'expirationdate expirydate expireson expires expiration expiry enddate endson ends subscriptionenddate ' +
    'commitmentenddate commitmentenddatetime commitmenttermenddate termenddate licenseexpirydate ' +
    'licenceexpirydate contractenddate end subscriptionexpirydate commitmentend termend expirationdateutc ' +
    'expiringon subscriptionend expiresat validuntil',
  nextLifecycle:
    'nextlifecycledate nextlifecycledatetime nextlifecycle nextlifecycleactivitydate ' +
    'licenseexpirydatenextlifecycleactivitydate',
  channel: 'purchasechannel channel purchasetype offertype billingtype saleschannel',
  type: 'subscriptiontype',
  isTrial: 'istrial trial',
  frequency:
    'billingfrequency billingcycle frequency billingplan billingperiod paymentfrequency billingcycletype ' +
    'termandbillingcycle termandbilling termbilling termandbillingfrequency billingandterm paymentterm invoicefrequency billedevery billing billingterm paymentschedule',
  term:
    'term subscriptionterm termduration termtype commitmentterm commitment subscriptionperiod contractterm ' +
    'termlength commitmentduration commitmentperiod renewalterm duration contractduration terminfo',
  recurringBilling:
    'recurringbilling autorenew autorenewal autorenewenabled renewautomatically autorenewalenabled ' +
    'isautorenew autorenews isautorenewenabled autorenewstatus renewalenabled',
  price: 'unitprice priceperunit priceperlicense priceperseat priceperuser price customerprice salesprice',
  currency: 'currency currencycode pricecurrency',
  sku: 'skuid skuguid productskuid licenseskuid aadskuid licenseid',
  skuPart:
    'skupartnumber stringid licenseplanname accountskuid aadskupartnumber licenseskuidentifier skupart partnumber skunumber',
  ref:
    'subscriptionid commercesubscriptionid subscriptionguid microsoftsubscriptionid vendorsubscriptionid ' +
    'publishersubscriptionid cspsubscriptionid mssubscriptionid microsoftid',
  id: 'id',
  owner: 'ownertenantid',
  tenant:
    'tenant tenantname customername customer companyname company accountname customertenant client clientname ' +
    'customerdomain customerdomainname primarydomain tenantdomain organization organisation organizationname ' +
    'customercompanyname endcustomer endcustomername domainname domain defaultdomainname primarydomainname ' +
    'initialdomain initialdomainname onmicrosoftdomain tenantdisplayname tenantdomainname customertenantname ' +
    'customerprimarydomain customerdisplayname endclient accountcompanyname',
  tenantId:
    'tenantid customertenantid customerid accountid microsofttenantid customertenantguid mscustomerid ' +
    'azuretenantid accountobjectid companyid entratenantid',
  subscriptionIds: 'subscriptionids',
};

/** Terms of data/header-words.json that name a column. */
export const TERMS: Partial<Record<ColumnField, readonly string[]>> = {
  product: ['product_name'],
  purchased: ['purchased_quantity', 'total_licenses', 'quantity'],
  assigned: ['assigned_licenses'],
  available: ['available_quantity'],
  status: ['subscription_status'],
  renewsOn: ['renews_on', 'renewal_date'],
  expiresOn: ['expires_on', 'expiration_date'],
  channel: ['purchase_channel'],
  frequency: ['billing_frequency'],
  recurringBilling: ['recurring_billing'],
};

import { stem } from '../../playbook/forms';

/**
 * What is known of words before a desk's own tickets tell more: which carry nothing, which every desk hears daily,
 * which say the same, and which say that something doesn't work. English and German, with the plainest French and Spanish.
 */

const list = (words: string): string[] => words.trim().split(/\s+/);

const ENDING = /(?:en|er|em|es|e|n)$/;

/** The part that the forms of a word share, in lower case without accents: "Exporte", "exports" and "exporting" give "export". */
export function fold(written: string): string {
  const plain = written
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss');
  const base = stem(plain);
  const short = base.length >= 6 ? base.replace(ENDING, '') : base;
  return short.length >= 4 ? short : base;
}

const folded = (words: string): ReadonlySet<string> => new Set(list(words).map(fold));

/** Say nothing of what a ticket is about. */
export const EMPTY: ReadonlySet<string> = folded(`
  a an the and or but if then than so as at by for from in into of off on onto out over to up with without within about
  after again against all also always am any anybody anyone anything are around away back be because been before being
  below between both can could did do does doing done each either else ever every few further had has have having he
  her here hers him his how however i it its itself just keep let like made make many may maybe me might mine more most much
  must my myself near need neither never no none nor not nothing now once one only other others our ours own per perhaps
  please quite rather really same seem she should since some somebody someone something soon still such sure take tell that
  their theirs them there these they thing this those though through thus till today together tomorrow tonight too toward
  under until us very via want was way we well went were what when where whether which while who whole whom whose why will wish
  would yes yesterday yet you your yours
  everything everyone everybody able already almost enough nearly whenever wherever instead again statt obwohl
  took taken given gave shown seen done left couple ago anyway else whole half least
  anymore longer keeps keep kept got gotten happens instead
  hello hi hey dear morning afternoon evening team sir madam thanks thank thx cheers regards best kind kindly greetings sincerely
  faithfully truly welcome sorry ok okay hope hoping appreciate appreciated advance asap urgent urgently help helping assist
  assistance support question questions ticket case request wondering wonder know say says said see look looking give get
  getting got go going come coming think ask asking new first second last next two three minute minutes hour hours day days
  week weeks month months year years monday tuesday wednesday thursday friday saturday sunday january february march april
  may june july august september october november december time times half quarter noon today's am pm sent iphone android
  mail email e-mail mobile phone tel fax www http https com org net html mailto gmbh inc ltd llc ag kg co
  der die das den dem des ein eine einen einem einer eines und oder aber wenn dann als wie am an auf aus bei bis durch fur
  gegen hinter im in ins mit nach neben ohne seit uber um unter vom von vor wahrend wegen zu zum zur zwischen ab alle allem
  allen aller alles also auch beim bin bist da dabei dadurch dafur daher damit danach daran darauf darum dass davon dazu
  dein denn deren dessen deshalb dich dies diese diesem diesen dieser dieses dir doch dort du durfen eben eigentlich einfach
  einige er es etwas euch euer gar gerade gern geht gibt habe haben hat hatte hatten hier hin ich ihm ihn ihnen ihr ihre ihrem
  ihren ihrer immer ist ja jede jedem jeden jeder jedes jetzt kann kannst kein keine keinen keiner konnen konnte konnten konnten
  leider mal man mehr mein meine meinem meinen meiner mich mir mochte mochten muss mussen nach nein nicht nichts noch nun nur
  ob schon sehr sein seine seinen sich sie sind so sollte soll sondern sonst uns unser unsere unserem unseren unserer viel
  viele vielen vielleicht war waren warum was weil weiter welche welchen wer werde werden wieder will wir wird wo wurde wurden
  hallo guten morgen tag abend moin servus liebes liebe lieber sehr geehrte geehrter damen herren grusse gruss grussen freundlichen
  freundliche beste besten viele danke dank bitte vorab hilfe helfen frage fragen anfrage uhr minuten stunden heute gestern
  morgen woche monat montag dienstag mittwoch donnerstag freitag samstag sonntag gesendet meinem
  le la les un une des du de et ou est sont je nous vous il elle que qui ne pas pour avec sur dans bonjour merci cordialement
  el los las una y o es son yo nosotros usted que no para con en hola gracias saludos por favor
`);

/** Heard on every desk, every day: such a word alone brings no two tickets together. */
export const ORDINARY: ReadonlySet<string> = folded(`
  access account active add address admin agreement amount answer app application apply area article attach attached attachment
  available bank bill billing book booking bought box bring browser bug business button buy call called cancel cancelled card
  change changed charge charged charging check checked choose chrome clear click clicking close code colleague colleagues
  company complete computer confirm confirmation contact contract copy correct cost create created credit customer customers
  data date delete deleted deliver delivered delivery desktop detail details device different directly discount display document
  download edit end enter error errors example expect expected explain extra fail failed failing fails feature field file files
  fill find fine fix fixed follow form found free full function general happen happened happening happens immediately
  include information instead internet invoice invoices issue issues item join key language laptop late later laptop leave left
  line link list load loading log long lot mac main manager matter mean member menu message messages method minutes missing mistake
  money move name network note notice notification number office offer old open option order ordered orders package page pages
  paid part password pay payment payments people person place plan point possible post price print problem problems process
  product products profile provide purchase purchased put reach read reason receive received receiving record refresh refund
  refunded remove reply report reported reset resolve respond response result return returned run safari save screen screenshot
  search section select send sending server service session set setting settings setup ship shipment shipped shipping shop show
  showing shows sign single site software solution solve staff start started state statement status step steps stock stop stopped
  store subscription suddenly switch system tab team teams test tested text tool total track tracking transaction transfer tried
  try trying turn type understand unable update updated updates upgrade use used user users using value version view visible
  wait waiting warehouse web window windows work worked working works write wrong wrote
  abo abonnement adresse andere anderen angezeigt anmelden anmeldung artikel auftrag bank bearbeiten bekomme bekommen benutzer
  bestatigung bestelle bestellt bestellung betrag bezahlt bild daten datei drucken einloggen einstellungen erhalten erneut
  fehler fehlermeldung finden firma funktion funktioniert geld gekauft gelost geliefert gutschrift konto kunde kunden kundigen
  kundigung laden lauft lieferung losung loschen meldung name neue neuen neuer nummer nutzer offnen paket passwort preis problem
  produkt prufen rechnung rechnungen retoure ruckerstattung seite senden speichern startet storniert stornieren suchen system
  team test uberweisung vertrag versand versuch versucht wartet webseite zahlung zuruck zugang
  compte commande facture erreur probleme cuenta pedido factura problema
`);

/** Words of one line say the same, also from one language to another; the line's first word stands for it. */
const SAME = `
  down unreachable unavailable offline outage inaccessible ausfall ausgefallen caido injoignable
  crash abgesturzt absturz sturzt absturzt freezes freeze frozen eingefroren hangt haengt hang hanging
  slow slowly sluggish lag lagging langsam trage lahm lent lento
  timeout timeouts zeituberschreitung time-out
  blank empty white leer leere weiss weisse weisser
  duplicate duplicated twice double doubled doppelt zweimal
  website webseite webseiten homepage site sitio
  login log-in logon signin sign-in logging anmelden anmeldung einloggen anmeldeseite
  checkout warenkorb cart basket
  connect connection connects connecting connected verbindung verbinden verbunden
  export exportieren exportiert exporting
  import importieren importiert
  attachment attachments anhang anhange
  calendar kalender
  payroll gehaltsabrechnung lohnabrechnung lohn
  invoice invoices rechnung rechnungen facture factura
  printer drucker
  password passwort kennwort
  report berichte bericht reports
  sync synchronisation synchronization synchronisierung synchronisieren synchronise synchronize syncing abgleich
  dashboard ubersicht
  search suche suchen
  upload hochladen uploading
  notification benachrichtigung benachrichtigungen notifications
  update aktualisierung
  prices price preis preise
  phone telefon telephone
  backup datensicherung sicherung backups
  button knopf schaltflache
  error fehler fehlermeldung erreur
  payment zahlung bezahlen payments pago paiement
  delivery lieferung livraison entrega
  order bestellung commande pedido
`;

const canonical = new Map<string, string>();
for (const line of SAME.trim().split('\n')) {
  const [first = '', ...rest] = list(line).map(fold);
  for (const word of [first, ...rest]) canonical.set(word, first);
}

/** The word that stands for a folded word and for all that say the same. */
export const sameAs = (word: string): string => canonical.get(word) ?? word;

/** Say by themselves that something doesn't work. */
export const TROUBLE: ReadonlySet<string> = folded(`
  error errors fail failed failing fails failure broken down crash crashes crashed crashing stuck slow sluggish timeout blank
  missing lost freeze freezes frozen hangs hanging outage unreachable offline unavailable inaccessible unresponsive problem
  problems issue issues wrong stopped stops refuses refused rejected rejects declined denied unable impossible incident disruption
  degraded glitch bug corrupt corrupted disappeared vanished gone duplicated twice locked spinning endless
  fehler fehlermeldung problem probleme storung ausfall ausgefallen kaputt abgesturzt sturzt langsam hangt haengt leer fehlt
  fehlen verschwunden unmoglich defekt abbruch abgebrochen bricht zeituberschreitung gesperrt abgelehnt doppelt
  erreur panne impossible echec bloque lent error fallo caido lento bloqueado
`);

/** What a thing is made to do; with a "not" beside it, it doesn't. */
export const WORKS: ReadonlySet<string> = folded(`
  work works working load loads loading open opens start starts respond responds responding connect connects reach access see find
  show shows send sends sent receive receives get gets log sign save saves print prints sync syncs update updates arrive arrives
  arrived come comes go goes play run runs finish complete process pay use login download upload export import return react
  funktioniert funktionieren geht gehen ladt laden offnet offnen startet erreichen erreichbar komme kommt kommen anmelden einloggen
  zeigt speichern gespeichert drucken druckt verbinden lasst lassen angekommen ankommen senden empfangen reagiert klappt verfugbar
  marche fonctionne charge ouvre funciona carga abre
`);

/** In the next words, or for German the words before, this denies. */
export const DENIES: ReadonlySet<string> = new Set(
  list(
    `not no never cannot cant dont doesnt didnt wont isnt nothing nobody none nicht kein keine keinen nichts nie niemand pas ne no nunca`,
  ),
);

/** Beside a number these make it a code rather than an amount. */
export const NUMBERS: ReadonlySet<string> = folded(
  'error code http status fehler fehlercode fehlernummer version release build update gateway internal bad exception',
);

/** What a customer calls the whole of what a desk serves. */
export const SERVICE: ReadonlySet<string> = folded(
  'site website webseite service services system systeme platform plattform app application anwendung portal server dienst shop store',
);
/** The word that stands for all that say "it can't be reached". */
export const DOWN = sameAs(fold('down'));
/** With a "not" in front they say the same. */
export const UP: ReadonlySet<string> = folded(
  'up reachable available accessible online erreichbar verfugbar',
);
/** In front of "down" they make it another word: write down, scroll down. */
export const GO_WITH_DOWN: ReadonlySet<string> = folded(
  'write wrote written scroll drop slow slowed shut calm break broke cut mark scale note close come came turn narrow track sit count',
);

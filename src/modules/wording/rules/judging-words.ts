/**
 * Adjectives that judge somebody or what somebody does. The theory: an adjective that names a trait, an effort or a
 * worth of the person answers the question before it is asked; one that names a feeling, a state, a fact or a
 * circumstance (moe, bang, ziek, werkloos, zwaar) does not. Many are made by the language itself (see `judgingIn`):
 * on- with a trait, -loos, -achtig, -erig, -zuchtig, -ziek; here stand those that are not.
 */
export const always = words(`
  achterbaks achterdochtig achterlijk afgunstig agressief apathisch arrogant asociaal baldadig balorig bazig belabberd
  belachelijk bemoeizuchtig berekenend bespottelijk bevooroordeeld bezopen bijdehand bokkig bot brutaal chagrijnig
  chaotisch crimineel debiel dom doortrapt dramatisch driftig dwars dwangmatig eenkennig eerloos egoïstisch
  egocentrisch eigengereid eigenwijs eigenzinnig fanatiek fel flauw flierefluiterig fout frauduleus gemeen gestoord
  gewelddadig gierig goedgelovig grillig grof halsstarrig handtastelijk hardhandig hardleers hardnekkig hatelijk
  hebberig heetgebakerd humeurig hufterig hypocriet hysterisch idioot idoot impulsief ijdel inhalig irritant jaloers
  kattig kinderlijk klunzig knettergek kortzichtig koppig kortaf krampachtig krankzinnig kwaadaardig kwaadwillig
  laakbaar laatdunkend labiel laf laks lamlendig lichtzinnig liefdeloos lomp losbandig losgeslagen lui luidruchtig
  lullig manipulatief materialistisch mislukt moedwillig naïef nalatig negatief neerbuigend nonchalant nors obstinaat
  ondermaats oppervlakkig opdringerig opgefokt opstandig opvliegend overdreven overgevoelig oversekst overmoedig
  paranoïde passief pathetisch pedant pesterig pretentieus primitief psychotisch puberaal rancuneus rebels
  recalcitrant respectloos rotverwend rommelig ruziemakend schandalig schandelijk schijnheilig schofterig schuw sloom
  slap slinks slordig smerig smoezelig sneaky sneu snobistisch sociaal-onhandig stiekem stijfkoppig storend streberig
  stug stom stronteigenwijs stuurs subjectief suf sullig tactloos theatraal tegendraads temperamentvol traag
  treuzelend twijfelachtig vals verachtelijk verbitterd verdacht verkwistend verloederd verslonsd vervuild verwend
  verwerpelijk vergeetachtig vernielzuchtig vijandig vies vrekkig vulgair waardeloos walgelijk wanordelijk warrig
  weerbarstig weerspannig wereldvreemd wispelturig wraakzuchtig zeikerig zelfgenoegzaam ongezond goor ranzig stout
  ondeugend onacceptabel ouderwets zelfingenomen zelfzuchtig zielig zweverig zwakbegaafd lichtgeraakt kleinzielig
  gedemotiveerd kleingeestig bekrompen destructief doelloos drammerig excentriek gemakzuchtig geniepig huichelachtig
  immoreel inconsequent incapabel incompetent indiscreet inefficiënt infantiel intolerant irrationeel irreëel kil
  koelbloedig laag-bij-de-gronds leugenachtig lafhartig meedogenloos minderwaardig misplaatst mopperig narcistisch
  nukkig pessimistisch rigide sarcastisch schaamteloos spilziek tiranniek verwijtbaar volgzaam vraatzuchtig zeurderig
  dominant bemoeierig bezitterig controlerend claimend dwingend eisend vermijdend klagerig koud-hartig goedgemanierd
  braaf aandachttrekkend aanstellerig abnormaal armzalig beledigend belerend betuttelend bits blasé corrupt cynisch
  denigrerend driest dubieus gehaaid getikt geschift haatdragend hardvochtig hautain hooghartig hypochondrisch
  inflexibel intimiderend kleinerend knullig koleirig krankjorum kwalijk kwetsend laconiek lichtgelovig maf
  mensenschuw mesjogge minachtend neurotisch obsessief onaangepast onbekwaam ondoordacht onnadenkend onoplettend
  onprofessioneel onrespectvol ontrouw onwetend onwelwillend onverschillig overbezorgd overheersend overmatig pervers
  pietluttig plichtsvergeten provocerend racistisch sacherijnig sadistisch schunnig ordinair seksistisch sjofel slaafs
  slonzig sluw star tegenwerkend vadsig verknipt verspillend verwaand verwijfd verwijtend vooringenomen vinnig vunzig
  wanstaltig wankelmoedig weekhartig wreed zwakzinnig zwartgallig afkeurenswaardig afstotend amoreel amateuristisch
  barbaars bedrieglijk betweterig boers boertig bruut bombastisch clownesk decadent deloyaal dweperig gekunsteld
  gluiperig harkerig hebzuchtig hitsig hondsbrutaal huichelend jankerig jengelend kibbelend kinderachtig kribbig
  kruiperig kwaadsprekend leep lethargisch lijzig liederlijk listig lusteloos malicieus misselijkmakend moraliserend
  muggenzifterig nietsnuttig nurks onderkruiperig opportunistisch opruiend overijverig overtrokken parasiterend
  passief-agressief paternalistisch pinnig platvloers plomp potsierlijk rellerig roddelend roekeloos schraapzuchtig
  schijterig sikkeneurig simplistisch smalend smakeloos snauwend snibbig spotziek stijfhoofdig stompzinnig stupide
  subversief sukkelig treiterend truttig tuttig twistziek uitgekookt verraderlijk vernederend verslonzend vervuilend absurd ridicuul dwaas defensief lichtvaardig ongeloofwaardig bemoeiziek
  verwaten vrijpostig wrokkig wulps zelfbeklagend zelfvoldaan zanikend zemelend zelfdestructief zuurpruimerig
`);

/** Judge when they stand with a person or with what a person does; of a moment, a letter, a feeling they just tell. */
export const ofPersons = words(`
  moeilijk lastig vervelend slecht gek raar vreemd beroerd matig zwak afwezig vaag rot goedkoop typisch wild ziekelijk
  afstandelijk wantrouwig wantrouwend argwanend lelijk kritiekloos dominant veeleisend onrustig
  afwijzend apart bedreigend bitter dreigend eenzijdig ergerlijk gesloten gevaarlijk hard hinderlijk instabiel koel
  onderdanig onmogelijk plakkerig prikkelbaar rechtlijnig ruw scherp simpel spottend stijf streng stroef teleurstellend
  uitdagend verslavingsgevoelig vluchtig woest zonderling zuur ingewikkeld hopeloos hulpeloos onaangenaam
  saai problematisch triest
  schadelijk ziekelijk warrig afhankelijk sentimenteel meegaand
`);

/** Praise is a judgement too when it is said of somebody: "ben je gemotiveerd genoeg?". Of a thing it is a fact. */
export const praise = words(`
  gemotiveerd eerlijk verantwoordelijk betrouwbaar volwassen gedisciplineerd ijverig vlijtig competent capabel bekwaam
  beleefd netjes keurig ordelijk verstandig slim flink zelfstandig assertief behulpzaam coöperatief doortastend nuchter
  geduldig voorbeeldig wijs sociaal serieus dapper consequent tolerant daadkrachtig fatsoenlijk hygiënisch sterk
  meewerkend gehoorzaam punctueel leergierig zorgvuldig normaal dankbaar schoon intelligent welopgevoed
  gewillig oplettend attent bescheiden redelijk gezeglijk handelbaar plichtsgetrouw evenwichtig leerbaar zorgzaam
  vriendelijk liefdevol stabiel zelfredzaam
`);

/** Not right or not good: a judgement, unless a thing or a circumstance is what is wrong. */
export const wrong = words('slecht verkeerd');

/** Say nothing of somebody until there is too much of it: "ben je te trots om ...". */
export const inExcess = words(`
  streng soft zacht gevoelig emotioneel trots kritisch afwachtend makkelijk gemakkelijk langzaam voorzichtig zuinig luxe
  soepel toegeeflijk inschikkelijk meegaand dik verlegen royaal lief aardig stil optimistisch gesloten vrijgevig druk afhankelijk duur
`);

/** Judge an act: "is dat verstandig?", "vind je dat normaal?", "lijkt je dat slim?". */
export const verdicts = words(`
  verstandig slim normaal logisch redelijk realistisch reëel gepast fatsoenlijk verantwoord rechtvaardig gek raar vreemd
  volwassen sociaal fair
`);

/** Judge an act only when they are doubted: "is dat wel handig?". Else they ask: "welke dag is handig?". */
export const doubted = words(`
  handig eerlijk gezond netjes terecht serieus betrouwbaar gemotiveerd volwassen consequent nuttig zinvol sociaal wijs schoon opgeruimd proper
`);

/** Judge an act by standing before it: "een verstandige keuze". */
export const ofActs = words('verstandig verantwoord fatsoenlijk realistisch logisch gepast redelijk slim');

/** On- with a state, a feeling, a fact or a circumstance: no judgement of a person. */
export const neutralOn = words(`
  ongeveer onlangs ongerust onzeker onrustig ongelukkig onduidelijk onbekend onmogelijk onveilig onmiddellijk onverwacht
  onverwachts onafhankelijk ongelijk onbeperkt ongewoon onderling onecht oneindig oneven onbetaald ongetrouwd ongehuwd
  onvolledig ongeldig onwel ongesteld onpasselijk ongeopend ongelezen onvoorzien onvoorspelbaar onzichtbaar onbewust
  ontevreden onbegrepen ongemakkelijk ongevraagd ongewenst onbetaalbaar onhaalbaar onderhuids onaangenaam onprettig
  onvindbaar onbereikbaar onlosmakelijk onopgelost onverzekerd onvergetelijk ongelofelijk ongelooflijk onwijs ongekend ongegrond
  onvrijwillig onregelmatig ongezien ongehoord onbezorgd onschuldig onomkeerbaar onontbeerlijk onleesbaar ongeschonden
  onaangekondigd ongepland onbelangrijk onbelast oncomfortabel ondraaglijk ondanks onverklaarbaar onverdraaglijk
  onstabiel onbemiddeld ongediend onbenut onderbouwd onder ondertussen onderweg ondergoed ontspannen ontroerd ontslagen
  ontmoedigd onthand onthutst onbeschikbaar onbruikbaar onbewoonbaar ongebruikt ongevaarlijk onbevoegd ontelbaar onbevestigd onbereid
  ontoegankelijk onbemand onbeantwoord onverwarmd ongemeubileerd onbehandeld ongeval ongerief onbehagen onvermogen ongedierte onthaal ongeboren ongeneeslijk
  onvruchtbaar ongewild onhoudbaar ongestoord onbeschermd onroerend ongehinderd onverkocht onontkoombaar onvermijdelijk onbegrijpelijk
  onverstaanbaar onbegaanbaar onverminderd onnatuurlijk ongemerkt onverhoopt onvermeld onontdekt onaangetast onovertroffen onverzadigd
  ongevaccineerd ongewijzigd ontdaan ontbloot ontheemd
`);

/** -loos of who lacks something outside oneself, or feels lost. */
export const neutralLoos = words(`
  werkloos dakloos thuisloos kinderloos ouderloos vaderloos moederloos kosteloos draadloos machteloos moedeloos radeloos
  sprakeloos slapeloos eindeloos tijdloos naadloos moeiteloos probleemloos stateloos papierloos pijnloos risicoloos
  belangeloos uitzichtloos ademloos bewusteloos levenloos talloos rusteloos troosteloos inkomenloos kansloos weerloos
  klakkeloos brodeloos loos huisloos haarloos geruisloos rookloos renteloos gevaarloos foutloos vruchteloos lusteloos
  krachteloos hulpeloos slapenloos partnerloos vlekkeloos
`);
/** Other words that end like a judgement and are none. */
export const neutralEndings = words(`
  krachtig prachtig machtig tachtig almachtig woonachtig waarachtig aandachtig reusachtig regenachtig slaperig overig jarig
  plezierig vorig hongerig winderig koortserig rillerig zwierig vierig waterig modderig peperig suikerig zilverig plakkerig
  kleverig bibberig duizelig hoesterig bloederig vettig voordelig achterig kriebelig jeukerig zee-ziek ziek zeeziek
  doodziek geestesziek hartziek wagenziek reisziek bloedziek nierziek longziek begerig heerlijk kieperig dorpsachtig eenjarig
  meerderjarig minderjarig volgzuchtig tochtig vochtig eerzuchtig schilferig misselijk huiverig rozig
`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

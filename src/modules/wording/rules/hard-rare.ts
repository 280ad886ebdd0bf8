/** Words from other languages and from reports: word, kind, plainer words; kinds as in hard-small-words. */
export const rareWords = `
aanvankelijk x eerst
aanzienlijk a groot, veel
accommodatie n plek, gebouw
actualiseren v bijwerken
afwijzing n nee, brief waarin nee staat
aldoor x steeds
ambigu a onduidelijk
animeren v enthousiast maken
appelleren v een beroep doen op
arbiter n iemand die beslist
assumptie n wat iemand denkt
authentiek a echt
bagatelliseren v kleiner maken dan het is
bedrijfsvoering n hoe een organisatie werkt
bekostiging n betaling
belastbaarheid n wat iemand aankan
benodigd a nodig
bereidwillig a wil graag helpen
betreft x gaat over
bewustzijn n weten wat er gebeurt
borgsom n geld dat u later terugkrijgt ;borgsommen
bovengenoemd a dit
bureaucratisch a met veel regels en papier
categorie n soort
certificering n bewijs
cessie n een schuld die een ander overneemt
coachee n wie hulp krijgt
cohesie n samen zijn
collegiaal a met collega's
complicatie n extra probleem
compromis n tussenoplossing ;compromissen
conceptueel a als idee
congruent a gelijk
consequentie n gevolg
consistent a steeds hetzelfde
contractueel a volgens het contract
contraproductief a wat niet helpt
convocatie n uitnodiging
coöperatie n samenwerking
cruciaal a heel belangrijk
decentraliseren v naar gemeenten brengen
deelaspect n deel
deficit n tekort
demonstreren v laten zien
deprivatie n gebrek
detacheren v bij een ander laten werken
deviant a anders dan normaal
dialoog n gesprek
dienaangaande x daarover
directief a sturend
disciplinair a als straf
discontinuïteit n niet doorgaan
discretionair a mag zelf kiezen
disfunctioneren v niet goed werken
disproportie n te groot verschil
dispuut n ruzie
dominantie n de baas zijn
door|gronden s begrijpen
educatie n leren
eenmalig a één keer
empirisch a onderzocht
episode n tijd
evenredig a in dezelfde mate
executoriaal a met hulp van de deurwaarder
expansie n groei
exploiteren v geld verdienen met
exponentieel a steeds sneller
factureren v een rekening sturen
feitencomplex n wat er is gebeurd
fluctueren v op en neer gaan
focus n waar het om gaat
fraude n oplichting
frustreren v tegenwerken
garantstelling n beloven om te betalen
gefaseerd a stap voor stap
geraken v komen
gradueel a stap voor stap
gremium n groep
heterogeen a verschillend
hiërarchie n wie de baas is over wie
holistisch a naar alles samen
homogeen a hetzelfde
hypothese n wat we denken
identificatieplicht n moeten laten zien wie u bent
impact n gevolg
imperatief a moet
incident n gebeurtenis
inclusie n iedereen kan meedoen
indicator n teken
ingezetene n inwoner
inherent a hoort erbij
initieel a eerst
innovatie n iets nieuws
integendeel x juist niet
integriteit n eerlijk werken
kapitaal n geld
kwalitatief a hoe goed
kwantificeren v tellen
kwantitatief a hoeveel
kwartaal n drie maanden
legaat n geld uit een testament
leges n kosten
legitiem a wat mag
longitudinaal a over lange tijd
majeur a groot
manifest a duidelijk
manifesteren v laten zien
maximaal a niet meer dan
menigeen x veel mensen
minimaal a niet minder dan
mondeling a in een gesprek
monitoring n volgen
naleving n zich houden aan
niet-ontvankelijk a wij kunnen het niet behandelen
niettemin x toch
nimmer x nooit
norm n regel
normatief a wat zou moeten
notificeren v bericht sturen
nuance n klein verschil
nuttigen v eten of drinken
obstakel n wat in de weg staat
omissie n fout
onderrichten v leren
ondertekenen v uw naam zetten onder, tekenen
onverhoopt a als het tegenzit
operationaliseren v uitwerken
opportuun a handig nu
overheidsinstelling n kantoor van de overheid
paradigma n manier van denken
paragraaf n stukje tekst
participant n wie meedoet
pathologie n ziekte
pecuniair a over geld
perceptie n hoe iemand het ziet
potentie n wat kan
pragmatisch a praktisch
precair a onzeker
prematuur a te vroeg
problematiseren v er een probleem van maken
proportie n grootte
proportioneel a niet te groot
radicaal a helemaal
ratificeren v goedkeuren
reactief a pas als er iets is
receptief a open
reciprociteit n geven en nemen
redundant a dubbel
rehabilitatie n herstel
relevantie n waarom het belangrijk is
rendement n wat het oplevert
repercussie n gevolg
representeren v spreken voor
residu n rest
resocialisatie n weer meedoen
respijt n uitstel
ressorteren v vallen onder
rigoureus a streng
robuust a sterk
rubriceren v in soorten verdelen
sanering n oplossen van schulden
schaden v slecht zijn voor
screening n controle
segregatie n scheiding
separeren v apart zetten
seponeren v de zaak stoppen
signaal n teken
specifiek a bepaald, vooral
stabilisatie n rust
stigma n slechte naam
stigmatiseren v een slechte naam geven
streven v proberen
subsidiabel a waarvoor geld te krijgen is
summier a kort
symptoom n teken van ziekte ;symptomen
synergie n samen sterker
tarief n prijs
tendens n wat steeds meer gebeurt
terughoudend a voorzichtig
tolerantie n kunnen verdragen
trend n wat steeds meer gebeurt
tussentijds a onderweg
unaniem a met zijn allen
universeel a overal
vakbekwaam a goed in het werk
variabel a steeds anders
verhogen v hoger maken
verhuurdersverklaring n brief van de verhuurder
verminderen v minder maken
verwerpen v nee zeggen tegen
verwijderen v weghalen
verwijzen v sturen naar ;verwezen,verwees
vice versa x en andersom
vice-voorzitter n tweede voorzitter
vigerend a wat nu geldt
vooronderstelling n wat iemand denkt
vulnerabel a kwetsbaar
wederhoor n het andere verhaal
wederkerig a van twee kanten
weigeringsgrond n reden om nee te zeggen
wijlen x overleden
zelfontplooiing n groeien als mens
zorgplan n plan voor de zorg
`;

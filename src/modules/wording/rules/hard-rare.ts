/** Words from other languages and from reports: word, kind, plainer words; kinds as in hard-small-words. */
export const rareWords = `
actualiseren v bijwerken
bagatelliseren v kleiner maken dan het is
belastbaarheid n wat iemand aankan
categorie n soort
compromis n tussenoplossing ;compromissen
congruent a gelijk
consequentie n gevolg
convocatie n uitnodiging
decentraliseren v naar gemeenten brengen
demonstreren v laten zien
detacheren v bij een ander laten werken
disfunctioneren v niet goed werken
disciplinair a als straf
dispuut n ruzie
door|gronden s begrijpen
educatie n leren
evenredig a in dezelfde mate
exploiteren v geld verdienen met
exponentieel a steeds sneller
factureren v een rekening sturen
fraude n oplichting
frustreren v tegenwerken
garantstelling n beloven om te betalen
geraken v komen
gremium n groep
hiërarchie n wie de baas is over wie
incident n gebeurtenis
inclusie n iedereen kan meedoen
indicator n teken
integendeel x juist niet
kapitaal n geld
kwantificeren v tellen
kwartaal n drie maanden
legaat n geld uit een testament
majeur a groot
manifesteren v laten zien
maximaal a niet meer dan
menigeen x veel mensen
minimaal a niet minder dan
mondeling a in een gesprek
monitoring n volgen
niet-ontvankelijk a wij kunnen het niet behandelen
nimmer x nooit
norm n regel
notificeren v bericht sturen
nuance n klein verschil
nuttigen v eten of drinken
obstakel n wat in de weg staat
onderrichten v leren
onverhoopt a als het tegenzit
opportuun a handig nu
paragraaf n stukje tekst
pecuniair a over geld
perceptie n hoe iemand het ziet
pragmatisch a praktisch
precair a onzeker
prematuur a te vroeg
proportioneel a niet te groot
proportie n grootte
radicaal a helemaal
ratificeren v goedkeuren
reactief a pas als er iets is
relevantie n waarom het belangrijk is
rendement n wat het oplevert
repercussie n gevolg
residu n rest
resocialisatie n weer meedoen
respijt n uitstel
ressorteren v vallen onder
robuust a sterk
rubriceren v in soorten verdelen
schaden v slecht zijn voor
screening n controle
separeren v apart zetten
seponeren v de zaak stoppen
signaal n teken
streven v proberen
subsidiabel a waarvoor geld te krijgen is
summier a kort
symptoom n teken van ziekte ;symptomen
synergie n samen sterker
tarief n prijs
tendens n wat steeds meer gebeurt
terughoudend a voorzichtig
tussentijds a onderweg
unaniem a met zijn allen
universeel a overal
variabel a steeds anders
verhogen v hoger maken
verminderen v minder maken
verwerpen v nee zeggen tegen
verwijderen v weghalen
vice versa x en andersom
vigerend a wat nu geldt
vooronderstelling n wat iemand denkt
wederhoor n het andere verhaal
wederkerig a van twee kanten
wijlen x overleden
zelfontplooiing n groeien als mens
aanvankelijk x eerst
aanzienlijk a groot, veel
aldoor x steeds
ambigu a onduidelijk
animeren v enthousiast maken
assumptie n wat iemand denkt
authentiek a echt
benodigd a nodig
betreft x gaat over
bewustzijn n weten wat er gebeurt
cohesie n samen zijn
collegiaal a met collega's
conceptueel a als idee
consistent a steeds hetzelfde
contraproductief a wat niet helpt
cruciaal a heel belangrijk
deelaspect n deel
deprivatie n gebrek
deviant a anders dan normaal
dialoog n gesprek
directief a sturend
discontinuïteit n niet doorgaan
disproportie n te groot verschil
dominantie n de baas zijn
empirisch a onderzocht
episode n tijd
expansie n groei
feitencomplex n wat er is gebeurd
fluctueren v op en neer gaan
focus n waar het om gaat
gradueel a stap voor stap
heterogeen a verschillend
holistisch a naar alles samen
homogeen a hetzelfde
hypothese n wat we denken
imperatief a moet
impact n gevolg
inherent a hoort erbij
initieel a eerst
innovatie n iets nieuws
integriteit n eerlijk werken
kwalitatief a hoe goed
kwantitatief a hoeveel
legitiem a wat mag
longitudinaal a over lange tijd
manifest a duidelijk
normatief a wat zou moeten
operationaliseren v uitwerken
paradigma n manier van denken
participant n wie meedoet
pathologie n ziekte
potentie n wat kan
problematiseren v er een probleem van maken
receptief a open
reciprociteit n geven en nemen
redundant a dubbel
rigoureus a streng
segregatie n scheiding
stigma n slechte naam
stigmatiseren v een slechte naam geven
tolerantie n kunnen verdragen
trend n wat steeds meer gebeurt
vice-voorzitter n tweede voorzitter
vulnerabel a kwetsbaar
`;

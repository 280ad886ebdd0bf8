/** Adjectives, verbs and little words of offices: word, kind, plainer words; kinds as in hard-small-words. */
export const kindWords = `
aannemelijk a geloofwaardig
aantoonbaar a te bewijzen
actueel a van nu
acuut a meteen, plotseling
afdoende a genoeg
anoniem a zonder naam
beëdigd a wie een eed heeft gedaan
beschikbaar a vrij, klaar
bestuurlijk a van het bestuur
collectief a samen
causaal a door
concreet a duidelijk, precies
conflictueus a met ruzie
constructief a goed, helpend
continu a de hele tijd
definitief a zeker, voor altijd
disproportioneel a te groot
doeltreffend a wat werkt
duurzaam a wat lang duurt
elementair a heel belangrijk
evident a duidelijk
excessief a te veel
exclusief a zonder
extern a van buiten
feitelijk a echt
formeel a officieel
fulltime x de hele week
parttime x een deel van de week
gebrekkig a slecht
gedetineerd a in de gevangenis
geestelijk a in uw hoofd
gehuwd a getrouwd
gerechtigd a mag
geruime x lang
gevolmachtigd a wie voor een ander mag tekenen
handmatig a met de hand
herstelgericht a om beter te worden
hoofdelijk a ieder voor alles
hoogachtend x met vriendelijke groet
immaterieel a geen geld
indirect a niet meteen
informeel a gewoon
ingrijpend a zwaar
inpandig a binnen
intern a binnen het bedrijf
intrinsiek a van binnen uit
jongstleden x afgelopen
kortdurend a kort
kortstondig a kort
laaggeletterd a wie moeite heeft met lezen
marginaal a heel klein
maatschappelijk a van de samenleving
materieel a met geld of spullen
medisch a van de dokter
meerderjarig a 18 jaar of ouder
minderjarig a jonger dan 18 jaar
nihil x nul, niets
nominaal a in geld
objectief a eerlijk, zonder mening
onbevoegd a mag niet
onontbeerlijk a heel hard nodig
ordentelijk a netjes
organisatorisch a hoe iets is geregeld
persoonsgebonden a alleen voor u
plaatsvervangend a in plaats van een ander
rechterlijk a van de rechter
regulier a gewoon
residentieel a met slapen erbij
statutair a volgens de regels
stelselmatig a de hele tijd
strafbaar a wat niet mag van de wet
subjectief a volgens iemand zelf
toerekenbaar a iemands schuld
transparant a duidelijk
uitzonderlijk a bijna nooit
vertrouwelijk a geheim
verwijtbaar a eigen schuld
voorlopig a voor nu
voortvarend a snel
woonachtig a woont
zakelijk a over werk
zogeheten x wat wij noemen
aan|duiden s zeggen, laten zien
aan|houden s vasthouden
aan|kaarten s vertellen, noemen
aan|reiken s geven
aan|sturen s leiden
aanvaarden v aannemen, goed vinden
af|bakenen s grens trekken
af|bouwen s langzaam stoppen
af|dragen s betalen
af|ronden s afmaken
af|schaffen s stoppen met
ambiëren v willen
beamen v ja zeggen
bedragen v is, zijn ;bedraagt,bedroeg,bedroegen
beheren v zorgen voor
beleggen v afspreken
benoemen v zeggen, noemen
besparen v minder uitgeven
bevatten v er zit in
beïnvloeden v veranderen
borgen v zorgen dat het zo blijft ;geborgd
claimen v vragen, eisen
corresponderen v schrijven
deponeren v neerleggen
derven v niet krijgen
discrimineren v anders behandelen
door|voeren s doen
fungeren v werken als
gedogen v laten gebeuren
hervatten v weer beginnen
honoreren v ja zeggen op
illustreren v laten zien
in|brengen s zeggen
in|lossen s terugbetalen
in|schakelen s vragen om te helpen
in|zien s lezen, begrijpen
in|zetten s gebruiken, beginnen ;ingezet,ingezette
intensiveren v meer doen
introduceren v beginnen met, voorstellen
karakteriseren v zeggen hoe iets is
machtigen v een ander laten doen
negeren v niet kijken naar
notuleren v opschrijven
onderhandelen v praten over een afspraak
ontberen v missen
ontheffen v niet meer hoeven ;ontheven
ontlenen v halen uit
ontraden v zeggen om het niet te doen
ontruimen v leeghalen
op|volgen s doen wat er staat
overbruggen v tijd vullen
overtreden v niet aan de regel houden
overwegen v nadenken over ;overwogen
oriënteren v rondkijken
procederen v naar de rechter gaan
produceren v maken
protesteren v zeggen dat u het niet eens bent
publiceren v laten lezen
recidiveren v weer de fout ingaan
reconstrueren v nagaan hoe het ging
reflecteren v nadenken over
regisseren v regelen
socialiseren v leren omgaan met anderen
suggereren v voorstellen
taxeren v schatten
toe|zeggen s beloven
uit|besteden s door een ander laten doen
uit|brengen s geven
uit|vaardigen s maken
uit|wisselen s aan elkaar geven
valideren v kijken of het klopt
variëren v anders zijn
verantwoorden v uitleggen waarom
verbeuren v verliezen
verjaren v te oud worden
verkennen v rondkijken
veroorloven v kunnen betalen
verschuiven v later doen ;verschoven
verstrijken v voorbij zijn ;verstreken
verwezenlijken v doen, maken
volstaan v is genoeg
voor|schieten s alvast betalen ;voorgeschoten
weerhouden v tegenhouden
wijten v komt door
alhoewel x ook al
althans x tenminste
andersoortig a anders
behoudens x behalve
bij voorbaat x alvast
bovenstaand a wat hierboven staat ;bovenstaande
daaromtrent x daarover
dezerzijds x van ons
diengaande x daarover
dienovereenkomstig x zo
enigerlei x een
enigszins x een beetje
ergo x dus
ettelijke x veel
evenals x net als
generlei x geen
goeddeels x bijna helemaal
immer x altijd
kortheidshalve x om het kort te houden
laatstgenoemde x de laatste
laatstelijk x het laatst
menigmaal x vaak
merendeel x de meeste
naargelang x hangt af van
naderhand x later
nagenoeg x bijna
nopens x over
omwille van x voor
onderstaand a wat hieronder staat
onzerzijds x van ons
opdat x zodat
pro forma x voor de vorm
quasi x bijna
sedert x sinds
steevast x altijd
telkenmale x elke keer
temeer x ook omdat
uitgezonderd x behalve
uwerzijds x van u
vermits x omdat
vrijwel x bijna
weldra x snel
wellicht x misschien
gezien de x door
gezien het x door
`;

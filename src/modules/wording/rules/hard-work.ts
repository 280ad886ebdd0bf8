/** Words about work, learning and organisations: word, kind, plainer words. Kinds as in hard-small-words. */
export const workWords = `
aanpassingsvermogen n hoe snel u went
aandachtspunt n waar we op letten
aanwezigheidsplicht n u moet er zijn
absentie n er niet zijn
accountmanager n vaste contactpersoon
actieplan n plan
activering n in beweging komen
administratie n papieren
administratief a over papieren
ambitie n wat u wilt bereiken
analyse n goed bekijken
arbeidsbeperking n wat u niet kunt op het werk
arbeidscontract n contract van uw werk
arbeidsdeskundige n iemand die kijkt welk werk past
arbeidsinschakeling n werk vinden
arbeidsmarkt n waar werk is
arbeidsmarktpositie n uw kans op werk
arbeidsongeschikt a kan niet werken
arbeidsongeschiktheid n niet kunnen werken
arbeidsovereenkomst n contract van uw werk
arbeidsparticipatie n werken
arbeidsperspectief n kans op werk
arbeidsre-integratie n weer aan het werk
arbeidsvermogen n hoeveel u kunt werken
arbeidsverleden n waar u werkte
arbeidsvoorwaarden n afspraken over uw werk
aspect n deel, kant
assessment n test
attitude n houding
basisvaardigheden n lezen, rekenen, computer
bedrijfsarts n dokter van het werk
beroepskeuze n welk werk u kiest
beroepsoriëntatie n kijken welk werk past
beschikbaarheid n wanneer u kunt
bevorderlijk a goed voor
bijscholing n cursus
capaciteit n wat u kunt
coaching n begeleiding
communicatie n praten, vertellen
communicatief a goed in praten
competentie n wat u kunt
concept n idee
condities n eisen
consulent n medewerker
consult n gesprek
context n situatie
continuïteit n doorgaan
coördinatie n regelen
coördinator n wie regelt
contactmoment n gesprek
criterium n eis ;criteria
deadline n laatste dag
deelname n meedoen
deskundig a weet er veel van
deskundigheid n wat iemand weet
detachering n werken bij een ander bedrijf
diagnose-instrument n test
dienstbetrekking n baan
dienstverband n baan
dienstverlening n hulp
digitaal a op de computer
discipline n beroep
diversiteit n verschillen
doelgericht a met een doel
doelmatig a werkt goed
doelmatigheid n of het goed werkt
doelstelling n doel, wat u wilt
doorstroom n verder gaan
effect n wat er gebeurt
effectief a werkt goed
effectiviteit n of het werkt
efficiënt a snel en goed
efficiëntie n snel en goed werken
empowerment n sterker worden
escalatie n erger worden
evaluatie n terugkijken
evaluatiegesprek n gesprek om terug te kijken
expertise n wat iemand weet
faciliteit n wat er is
factor n oorzaak, deel
fase n stap
feedback n zeggen wat u vindt
flexibel a past zich aan
flexibiliteit n zich aanpassen
formulering n hoe het er staat
formatie n aantal mensen
frequentie n hoe vaak
functionaris n medewerker
functioneringsgesprek n gesprek over uw werk
gekwalificeerd a met diploma
gemotiveerd besluit x besluit met uitleg
haalbaarheid n of het kan
heroriëntatie n opnieuw kijken
implementatie n invoeren
impuls n duwtje
inburgeringsplicht n Nederlands moeten leren
inclusief a voor iedereen
informatievoorziening n vertellen wat nodig is
initiatief n zelf beginnen
innovatief a nieuw
inspanningsverplichting n uw best moeten doen
instructie n uitleg
instrument n hulpmiddel
intentie n wat u van plan bent
interactie n met elkaar praten
intermediair n tussenpersoon
jobcoach n hulp op het werk
jobcarving n werk passend maken
kader n regels
kandidaatprofiel n papier over u als werknemer
kerncompetentie n waar u goed in bent
knelpunt n probleem
kwalificatie n diploma
kwaliteitseis n eis
leerplichtambtenaar n iemand die kijkt of kinderen naar school gaan
leerwerktraject n werken en leren
leidinggevende n baas
loonkostensubsidie n geld voor uw werkgever
loonwaarde n wat uw werk waard is
loopbaan n uw werk tot nu toe
loopbaanbegeleiding n hulp bij werk kiezen
loopbaanoriëntatie n kijken welk werk past
managen v leiden
methodiek n manier van werken
motivatie n zin, reden
motivatiebrief n brief bij het solliciteren
omscholing n nieuw vak leren
omstandigheid n situatie
oorzakelijk a dat komt door
operationeel a werkt
optie n keuze
oriëntatie n rondkijken
outplacement n hulp bij nieuw werk
overdracht n aan een ander geven
participatie n meedoen
participatieplaats n werken met uitkering
perspectief n wat er komt, kans
plan van aanpak x plan
pilot n proef
praktijkgericht a door te doen
prestatie n wat iemand bereikt
prioriteit n wat eerst moet
proactief a zelf, op tijd
proefplaatsing n werk proberen
productiviteit n hoeveel werk u doet
professionaliteit n goed werken
profiel n wie u bent en wat u kunt
progressie n hoe het verder gaat
randvoorwaarde n wat nodig is
realisatie n maken
re-integratie n weer aan het werk gaan
re-integratietraject n hulp om weer te werken
re-integratieplan n plan om weer te werken
re-integratieverplichting n moeten meewerken aan werk
resultaatgericht a met een doel
reïntegratie n weer aan het werk gaan
sectoraal a per soort werk
selectieprocedure n hoe iemand wordt gekozen
situatieschets n hoe het nu is
sollicitatieplicht n werk moeten zoeken
sollicitatieprocedure n hoe u solliciteert
sociale activering x onder de mensen komen
stakeholder n wie erbij hoort
stappenplan n lijst met stappen
startkwalificatie n diploma om te kunnen werken
stimulans n hulp, duwtje
strategie n plan
structureel a voor altijd, vast
taakomschrijving n wat u moet doen
tewerkstelling n werk
tegenprestatie n iets terugdoen
termijn n tijd, laatste dag
terugkoppeling n antwoord, bericht
toekomstbestendig a ook goed voor later
toekomstperspectief n hoe het later kan worden
tijdsbestek n tijd
transitie n verandering
vaardigheid n wat u kunt
verantwoording n uitleggen wat u deed
verzuim n er niet zijn
verzuimbegeleiding n hulp als u ziek bent
visie n hoe we het zien
voortgang n hoe het gaat
voortgangsgesprek n gesprek over hoe het gaat
voorselectie n eerste keuze
werkervaringsplaats n werk om te leren
werkfit a klaar om te werken
werkgeversservicepunt n plek die helpt met werkgevers
werkhervatting n weer beginnen met werken
werkzaamheden n werk
ziektewetuitkering n geld als u ziek bent
zelfreflectie n naar uzelf kijken
aanspreekpunt n wie u belt
doorlooptijd n hoe lang het duurt
ketenpartner n andere organisatie
ketensamenwerking n samen werken
samenwerkingspartner n andere organisatie
samenwerkingsverband n organisaties die samen werken
inspanning n moeite
werkproces n hoe we werken
toegankelijkheid n of u er makkelijk bij kunt
kwaliteitsverbetering n beter maken
afstemming n overleg
werkwijze n hoe we werken
belemmering n wat in de weg staat
bijdrage n hulp, geld
betrokkenheid n meedoen
`;

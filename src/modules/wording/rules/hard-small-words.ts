/**
 * Words of offices that tie sentences together. One a line: word, kind, plainer words.
 * Kinds: n noun, v verb, s separable verb with a bar, a adjective or adverb, x said as it stands (also several words).
 * Made by ourselves from what is generally known about writing at level B1.
 */
export const smallWords = `
aangaande x over
aangezien x omdat
abusievelijk x per ongeluk
additioneel a extra
adequaat a goed, passend
aldaar x daar
aldus x zo
alsmede x en, en ook
alsnog x toch nog
alsook x en ook
alvorens x voordat
anderszins x op een andere manier
ad hoc x zonder plan vooraf
ambtshalve x uit onszelf
benevens x en ook
betreffende x over
bij dezen x met deze brief
bij gebreke van x als dit er niet is
bijgevolg x dus
binnen afzienbare tijd x snel
blijkens x zoals staat in
circa x ongeveer
conform x volgens, zoals
cumulatief a bij elkaar opgeteld
daarenboven x ook
daarentegen x maar
daartoe x daarvoor
dan wel x of
dermate x zo
derhalve x daarom, dus
desalniettemin x toch
desbetreffend a dit, die
desgevraagd x als wij het vragen
desgewenst x als u dat wilt
desondanks x toch
destijds x toen
dientengevolge x daardoor
diens x zijn
doch x maar
door middel van x met
doorgaans x meestal
doorslaggevend a het belangrijkst
dusdanig x zo
echter x maar
eenduidig a duidelijk
eerdaags x binnenkort
eertijds x vroeger
en dergelijke x en meer
eniger mate x een beetje
enerzijds x aan de ene kant
anderzijds x aan de andere kant
essentieel a heel belangrijk
eveneens x ook
eventueel a misschien
evenwel x maar
evenzeer x ook
expliciet a duidelijk
fundamenteel a heel belangrijk
gaarne x graag
gebruikmakend van x met
gedurende x tijdens
gelet op x door
geenszins x helemaal niet
genoemd a deze
gering a klein, weinig
gezien het feit dat x omdat
hetgeen x wat
hetwelk x dat
hieromtrent x hierover
hierbij x met deze brief
hiertoe x hiervoor
hieruit volgt x dus
immers x want
impliciet a niet hardop gezegd
in acht nemen x letten op
in afwachting van x tot
in beginsel x meestal
in casu x hier
in eerste instantie x eerst
in kaart brengen x bekijken, op een rij zetten
in het kader van x voor, bij
in samenspraak met x samen met
in verband met x door, omdat
in behandeling x wij bekijken
indien x als
ingevolge x door, volgens
inmiddels x nu al
inzake x over
jegens x tegen, voor
krachtens x volgens
louter x alleen
met betrekking tot x over
met dien verstande x maar wel zo
met ingang van x vanaf
met inachtneming van x volgens
met name x vooral
middels x met, door
mits x als
momenteel x nu
naar aanleiding van x door, na
naar behoren x goed
nader a verder, meer
namens x voor
navenant x net zo
nochtans x toch
noodzakelijk a nodig
ofschoon x hoewel
om die reden x daarom
omtrent x over
onder voorbehoud x nog niet zeker
onderhavig a dit, deze
onverwijld x meteen
onverminderd x ook
onlangs x kort geleden
op basis van x door, met
op grond van x door, volgens
op korte termijn x snel
op voorhand x van tevoren
optimaal a zo goed mogelijk
overeenkomstig x volgens, zoals
per omgaande x meteen
per abuis x per ongeluk
primair a eerst, vooral
reeds x al
relevant a belangrijk
respectievelijk x en
secundair a daarna
significant a groot, duidelijk
sinds jaar en dag x al heel lang
slechts x alleen, maar
steeds frequenter x vaker
substantieel a groot
te allen tijde x altijd
te zijner tijd x later
ten aanzien van x over
ten behoeve van x voor
ten dele x voor een deel
ten einde x om
teneinde x om
ten gevolge van x door
ten gunste van x voor
ten laste van x voor rekening van
ten slotte x als laatste
ten tijde van x tijdens
tenzij x behalve als
ter attentie van x voor
ter beschikking x klaar
ter kennisname x om te lezen
ter zake x hierover
terzake x hierover
terstond x meteen
thans x nu
tevens x ook
tezamen x samen
uit hoofde van x vanwege
uiterst x heel
uitsluitend x alleen
vanuit de optiek x volgens
vervolgens x daarna
veelal x meestal
voldoende a genoeg
voor zover x als
voornamelijk x vooral
voornoemd a deze
voormalig a vroeger
vooralsnog x tot nu toe
voorts x ook, verder
waarbij opgemerkt x let op
wegens x door
weliswaar x wel
zijdens x door
zodanig x zo
zo spoedig mogelijk x zo snel mogelijk
zorg dragen x zorgen
zulks x dit
onvoldoende a te weinig, niet genoeg
toereikend a genoeg
van toepassing x geldt
in aanmerking x kunt krijgen
sprake van x er is
bijgevoegd a dat erbij zit
uiterlijk x niet later dan
ten onrechte x fout
tijdig x op tijd
onjuist a fout
spoedig a snel
gereed x klaar
bestemd x voor
gebruikelijk a gewoon
genoodzaakt x moeten
heden x nu
incidenteel a soms
kenbaar maken x vertellen
overige x andere
permanent a voor altijd
potentieel a mogelijk
resterend a dat over is
spoedeisend a heel snel nodig
wenselijk a fijn, beter
maandelijks a elke maand
onmiddellijk a meteen
gezamenlijk a samen
individueel a van u alleen
afzonderlijk a los, apart
geleidelijk a langzaam
in gebreke x niet gedaan
kennis nemen van x lezen
in het bezit van x heeft
ten minste x minstens
tot uw beschikking x voor u
op afstand x niet hier
mede x ook
nadien x daarna
voorafgaand x voor
aansluitend x daarna
aan de hand van x met
danwel x of
daadwerkelijk a echt
elders x ergens anders
frequent a vaak
huidig a van nu
in goede orde x goed
inachtneming x rekening houden met
kenbaar x bekend
kosteloos a gratis
mogelijkerwijs x misschien
niettegenstaande x ook al
separaat a los, apart
ten name van x op naam van
tot op heden x tot nu toe
uiterste datum x laatste dag
voorheen x vroeger
voornemens x van plan
gestand x doen wat u beloofde
coherent a met samenhang
ambivalent a met gemengde gevoelens
onzes inziens x wij vinden
mijns inziens x ik vind
ter plaatse x daar
te gelegener tijd x later
over te leggen x laten zien, sturen
`;

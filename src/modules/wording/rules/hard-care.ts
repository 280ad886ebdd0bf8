/** Words about care, family, housing and helping: word, kind, plainer words. Kinds as in hard-small-words. */
export const careWords = `
aanmeldprocedure n hoe u zich aanmeldt
ambulant a bij u thuis
ambulantisering n hulp thuis
anamnese n vragen over uw gezondheid
adolescent n jongere
arrangement n hulp die bij elkaar hoort
audioloog n arts voor het gehoor
bejegening n hoe iemand met u omgaat
begeleidingsplan n plan voor hulp
begeleidingstraject n hulp voor langere tijd
bemoeizorg n hulp ook als u er niet om vraagt
beperking n wat u niet kunt
beschermd wonen x wonen met hulp
beschermingstafel n gesprek over veiligheid
betrokkene n iemand om wie het gaat
behandelaar n dokter of therapeut
behandelplan n plan van de dokter
behoefte n wat u nodig heeft
cardioloog n arts voor het hart
casemanager n vaste hulpverlener
casus n situatie, verhaal
casuïstiek n verhalen van mensen
casusregie n wie alles regelt
casusregisseur n wie alles regelt
chronisch a blijft lang
cliënt n u, bewoner
cliëntondersteuner n iemand die met u meedenkt
cliëntsysteem n u en uw familie
cognitief a over denken
comorbiditeit n meer ziektes tegelijk
complex a moeilijk
complexiteit n hoe moeilijk het is
contactpersoon n wie u kunt bellen
coping n hoe u ermee omgaat
crisisinterventie n snelle hulp
crisissituatie n noodsituatie
curatief a om beter te maken
decompensatie n het gaat ineens slecht
diagnose n wat de dokter vindt
diagnostiek n uitzoeken wat er is
diëtist n iemand die helpt met eten
doelgroep n mensen voor wie het is
doorverwijzing n brief voor een ander
draaglast n wat u moet dragen
eenzijdig a van één kant
eerstelijnszorg n huisarts en wijkverpleging
eigen kracht x wat u zelf kunt
eigen regie x zelf beslissen
ergotherapeut n iemand die helpt met dagelijkse dingen
ervaringsdeskundige n iemand die het zelf heeft meegemaakt
extramuraal a buiten de instelling
forensisch a voor de rechter
fysiek a van het lichaam
functiebeperking n wat u niet kunt
gedragsproblematiek n moeilijk gedrag
gedragsverandering n anders doen
gedragswetenschapper n iemand die gedrag onderzoekt
geestelijke gezondheidszorg x hulp voor uw hoofd
gespreksvoering n praten
gezagsdrager n wie beslist over het kind
gezinscoach n hulp voor het gezin
gezinsdynamiek n hoe het thuis gaat
gezinsinterventie n hulp voor het gezin
gezinsvoogd n iemand die helpt met het kind
gezinsproblematiek n problemen thuis
groepsdynamiek n hoe een groep doet
gynaecoloog n arts voor vrouwen
hechtingsproblematiek n moeite met vertrouwen
huiselijk geweld x geweld thuis
huishoudelijke ondersteuning x hulp in huis
huisvesting n wonen, woning
hulpbehoevend a heeft hulp nodig
hulpverlening n hulp
hulpverleningsplan n plan voor hulp
hulpverleningstraject n hulp voor langere tijd
hulpvraag n waar u hulp bij wilt
indicatie n welke hulp u mag krijgen
indicatiestelling n bepalen welke hulp u krijgt
indicatiebesluit n brief over uw hulp
inloopspreekuur n langskomen zonder afspraak
intakegesprek n eerste gesprek
intake n eerste gesprek
integraal a samen, alles bij elkaar
interdisciplinair a met verschillende mensen
interprofessioneel a met verschillende mensen
interventie n hulp, wat we doen
intensief a veel
intramuraal a in een instelling
jeugdbeschermer n iemand die een kind beschermt
jeugdbescherming n zorgen dat een kind veilig is
jeugdhulpverlening n hulp voor kinderen
jeugdreclassering n hulp na straf
keukentafelgesprek n gesprek bij u thuis
kindermishandeling n een kind pijn doen
kinderbeschermingsmaatregel n hulp die moet van de rechter
kindgericht a voor het kind
kwetsbaar a heeft snel hulp nodig
kwetsbaarheid n waar het mis kan gaan
laagdrempelig a makkelijk
leefbaarheid n of het fijn wonen is
leefgebied n deel van uw leven
leefwereld n uw leven
levensloopbestendig a ook goed als u oud bent
logopedie n hulp bij praten
logopedist n iemand die helpt met praten
maatregel n wat we doen
maatschappelijke ondersteuning x hulp van de gemeente
maatwerk n hulp die bij u past
maatwerkvoorziening n hulp die bij u past
mantelzorg n zorgen voor familie
mantelzorger n iemand die voor familie zorgt
medicatie n medicijnen, pillen
mentaal a in uw hoofd
mentorschap n iemand beslist over uw zorg
mobiliteit n hoe u beweegt
mondhygiënist n iemand die je tanden schoonmaakt
multidisciplinair a met verschillende mensen
multiprobleemgezin n gezin met veel problemen
nazorg n hulp daarna
netwerkberaad n gesprek met familie en vrienden
neuroloog n arts voor de hersenen
niet-pluisgevoel n het idee dat iets niet klopt
omgangsregeling n afspraak wanneer u uw kind ziet
onafhankelijke cliëntondersteuning x iemand die met u meedenkt
oncoloog n arts voor kanker
ondersteuning n hulp
ondersteuningsbehoefte n welke hulp u nodig heeft
ondersteuningsplan n plan voor hulp
ondersteuningsvraag n waar u hulp bij wilt
onderliggend a wat erachter zit
ondertoezichtstelling n de rechter laat iemand meekijken
ontwikkelingsachterstand n later dan andere kinderen
opvoedondersteuning n hulp bij opvoeden
opvoedingsproblematiek n moeite met opvoeden
orthodontist n tandarts voor beugels
orthopedagoog n iemand die helpt met opvoeden en leren
ouderlijk gezag x wie beslist over het kind
outreachend a naar u toe
palliatief a als u niet meer beter wordt
persoonsgebonden budget x geld om zelf hulp te kiezen
persoonsgericht a die bij u past
podotherapeut n iemand die helpt met je voeten
preventie n voorkomen
preventief a om het te voorkomen
probleemgedrag n moeilijk gedrag
problematiek n problemen
problematisch a moeilijk
professional n iemand die er werkt
psychiatrisch a van uw hoofd
psychisch a in uw hoofd
psychosociaal a over hoe u zich voelt
psychotherapeut n iemand die helpt met je gedachten
regiehouder n wie alles regelt
regievoering n regelen
regisseur n wie alles regelt
reguliere zorg x gewone zorg
respijtzorg n even vrij van zorgen
revalidatie n weer leren bewegen
seksuoloog n iemand die helpt bij seks
signalering n op tijd zien
signaleringsplan n plan voor als het slechter gaat
sociaal domein x hulp van de gemeente
sociaal isolement x alleen zijn
sociaal netwerk x familie en vrienden
somatisch a van het lichaam
stagnatie n het gaat niet verder
systeemgericht a met de hele familie
therapeutisch a van een behandeling
toeleiding n helpen om er te komen
traject n hulp, stappen
triage n kijken wie eerst moet
trauma n heel erge ervaring
uithuisplaatsing n niet meer thuis wonen
urgentieverklaring n papier dat u sneller een huis krijgt
urgent a heel snel nodig
valpreventie n zorgen dat u niet valt
vangnet n hulp als het misgaat
veerkracht n weer opstaan
vervolgtraject n hoe het verder gaat
verwijsbrief n brief van de huisarts
verwijzing n brief van de huisarts
voogdij n zorgen voor een kind
voorliggende voorziening x andere hulp die eerst komt
voorliggend a komt eerst
voorziening n hulp
vrijwillig kader x als u het zelf wilt
weerbaarheid n voor uzelf opkomen
welbevinden n hoe u zich voelt
wooncorporatie n verhuurder
woonbegeleiding n hulp bij wonen
woonoverlast n last van de buren
zelfbeschikking n zelf beslissen
zelfmanagement n zelf regelen
zelfredzaam a kan het zelf
zelfredzaamheid n wat u zelf kunt
zelfregie n zelf beslissen
zelfstandigheid n zelf doen
zorgaanbieder n organisatie die zorg geeft
zorgbehoefte n welke zorg u nodig heeft
zorgcoördinatie n zorg regelen
zorgindicatie n welke zorg u mag krijgen
zorgmijder n iemand die geen zorg wil
zorgtraject n zorg voor langere tijd
zorgverlener n iemand die zorgt
zorgvuldig a netjes, precies
gezinsbegeleiding n hulp voor het gezin
huishoudelijke hulp x hulp in huis
thuisbegeleiding n hulp thuis
stressor n wat spanning geeft
decompenseren v ontregeld raken
destabiliseren v uit evenwicht raken
suïcidaal a denken aan zelfmoord
toe|leiden s helpen om te komen bij
af|schalen s minder hulp geven
op|schalen s meer hulp geven
uit|faseren s langzaam stoppen
ontzorgen v werk uit handen nemen
zorg|dragen s zorgen ;zorggedragen
samenredzaamheid n elkaar helpen
affectief a over gevoel
kwartiermaker n iemand die iets nieuws begint
`;

/** Words about law, requests and decisions: word, kind, plainer words. Kinds as in hard-small-words. */
export const lawWords = `
aanhangig a begonnen bij de rechter
aanspraak n recht
aansprakelijk a moet de schade betalen
aansprakelijkheid n wie moet betalen
aanvraagformulier n papier om iets te vragen
aanvraagprocedure n hoe u iets vraagt
aanvrager n wie iets vraagt
afschrift n kopie
akkoord n afspraak
ambtelijk a van de gemeente
arbitrage n oplossen door een ander
autoriteit n overheid
appellant n wie in beroep gaat
beleid n plan, regels
beleidsregel n regel
belanghebbende n iemand om wie het gaat
bekendmaking n bericht
beroepschrift n brief aan de rechter
beroepsprocedure n in beroep gaan
beschikking n besluit, brief met het besluit
besluitvorming n een besluit nemen
bevoegd a mag het doen
bevoegdheid n wat iemand mag
bewijsstuk n papier dat iets laat zien
bewijslast n moeten bewijzen
bezwaar n brief dat u het niet eens bent
bezwaarprocedure n hoe u zegt dat u het niet eens bent
bezwaarschrift n brief dat u het niet eens bent
bijlage n papier dat erbij zit
bindend a verplicht
burgerlijke staat x getrouwd of niet
burgerservicenummer n uw eigen nummer bij de overheid
civielrechtelijk a tussen burgers
clausule n stukje in een contract
conceptbesluit n besluit dat nog kan veranderen
correspondentie n brieven
convenant n afspraak op papier
dagvaarding n oproep van de rechter
derden n anderen
documentatie n papieren
document n papier
dossier n map, papieren over u
dossiervorming n papieren verzamelen
discretie n voorzichtig zijn
dwangsom n boete
echtscheidingsconvenant n papier met afspraken na de scheiding
executie n uitvoeren
formaliteit n regel
gedingstuk n papier voor de rechter
gedoogd a mag
geheimhouding n niets doorvertellen
geheimhoudingsplicht n mag niets doorvertellen
gemachtigde n iemand die het voor u mag doen
gegrond a klopt
gerechtelijk a van de rechter
gerechtsdeurwaarder n deurwaarder
gezagsverhouding n wie de baas is
griffie n kantoor van de rechtbank
griffierecht n kosten voor de rechter
handhaving n controleren
hoger beroep x naar een hogere rechter
hoorzitting n gesprek over uw bezwaar
huisuitzetting n uit uw huis moeten
identiteitsbewijs n paspoort of ID-kaart
inbewaringstelling n gedwongen opname
informatieplicht n u moet het vertellen
inlichtingenplicht n u moet het vertellen
inschrijving n opschrijven
inspraak n meepraten
instemming n ja zeggen
instantie n organisatie
jurisdictie n gebied van de rechter
juridisch a over de wet
jurisprudentie n wat rechters eerder besloten
kracht van gewijsde x kan niet meer veranderen
klachtenprocedure n hoe u een klacht geeft
legaliseren v wettig maken
legitimatie n paspoort of ID-kaart
legitimatiebewijs n paspoort of ID-kaart
machtiging n toestemming dat een ander het doet
mandaat n mogen beslissen
mediation n praten met hulp
meldplicht n u moet het melden
nietig a geldt niet
notarieel a van de notaris
ondercuratelestelling n iemand beslist voor u
ondertekening n handtekening
ongegrond a klopt niet
onherroepelijk a kan niet meer veranderen
onrechtmatig a mag niet van de wet
ontheffing n u hoeft het niet te doen
ontruiming n uit uw huis moeten
ontvankelijk a mag behandeld worden
overeenkomst n contract, afspraak
opschorting n even stoppen
participatiewet n wet over bijstand en werk
plichtsverzuim n niet doen wat moet
proces-verbaal n verslag van de politie
procedure n hoe het gaat, stappen
procedureel a over de stappen
proceskosten n kosten voor de rechter
protocol n vaste stappen
rechtbank n gebouw van de rechter
rechtmatig a mag van de wet
rechtmatigheid n of het mag van de wet
rechtsbijstand n hulp van een advocaat
rechtsgeldig a geldt
rechtsgrond n reden in de wet
rechthebbende n iemand met recht
rechtspersoon n organisatie
rectificatie n verbetering
reglement n regels
regelgeving n regels
restrictie n grens
sanctie n straf
schikking n afspraak zonder rechter
schorsing n tijdelijk stoppen
schriftelijk a met een brief, op papier
statuten n regels van een club
strafrechtelijk a over straf
strekking n bedoeling
terugwerkende kracht x geldt ook voor vroeger
toekenning n ja op uw vraag
toekenningsbeschikking n brief dat u het krijgt
toetsing n controle
toezichthouder n wie controleert
uitspraak n besluit van de rechter
uitvoeringsinstantie n organisatie
verblijfsstatus n of u hier mag wonen
verblijfsvergunning n papier dat u hier mag wonen
verjaring n te oud geworden
verkeersovertreding n fout in het verkeer
verklaring omtrent gedrag x papier dat u zich goed gedraagt
vergunning n toestemming
verordening n regels van de gemeente
verplichting n wat moet
verstek n niet bij de rechter zijn
verzoek n vraag
verzoekschrift n brief met een vraag
volmacht n toestemming dat een ander het doet
voorbehoud n misschien nog anders
vonnis n besluit van de rechter
voorwaarde n regel, eis
voorwaardelijk a alleen als
waarmerk n stempel
wederpartij n de ander
wettelijk a volgens de wet
wetgeving n wetten
wijziging n verandering
wilsbekwaam a kan zelf beslissen
zienswijze n wat u ervan vindt
zorgmachtiging n verplichte zorg
zorgplicht n moeten zorgen
vaststelling n besluit
verstrekking n geven
verlening n geven
herbeoordeling n opnieuw bekijken
herberekening n opnieuw uitrekenen
inzage n bekijken
kennisgeving n bericht
aanvang n begin
uitvoering n doen
gezamenlijke huishouding x samen wonen
hoofdverblijf n waar u woont
medebewoner n wie bij u woont
gezinssamenstelling n wie er bij u wonen
leefsituatie n hoe u leeft
woonsituatie n hoe u woont
leefvorm n met wie u woont
voorschrift n regel
bepaling n regel
beslistermijn n hoe lang wij nadenken
bezwaartermijn n hoe lang u bezwaar kunt maken
rechtmatigheidsonderzoek n controle
privacyverklaring n uitleg over uw gegevens
persoonsgegevens x gegevens over u
gegevensverwerking n gegevens gebruiken
gegevensuitwisseling n gegevens delen
afbreuk n schade
afkoelingsperiode n tijd om rustig te worden
bij gebreke waarvan x als u dat niet doet
collegebesluit n besluit van burgemeester en wethouders
dringende reden x ernstige reden
gehouden zijn x moeten
gehouden om x moeten
hoor en wederhoor x allebei vertellen
kadaster n lijst van wie welk huis heeft
nakoming n doen wat is afgesproken
ommekomst n einde
oordelen v beslissen, vinden ;geoordeeld,oordeelt,oordeelde
verschoningsrecht n niet hoeven vertellen
voor rekening van x betaald door
geschil n ruzie, verschil van mening
exploot n brief van de deurwaarder
uithuiszetting n uit uw huis gezet worden
vrijwaren v beschermen
bestemmingsplan n regels voor wat waar mag
concurrente schuldeiser x gewone schuldeiser
peildatum n de dag waarnaar we kijken
`;

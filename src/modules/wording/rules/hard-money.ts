/** Words about money, debts and benefits: word, kind, plainer words. Kinds as in hard-small-words. */
export const moneyWords = `
aanmaning n brief dat u moet betalen
achterstallig a nog niet betaald
aflossing n bedrag dat u terugbetaalt
aflossingscapaciteit n wat u kunt terugbetalen
afbetalingsregeling n in delen betalen
aanslag n rekening van de belasting
aanvullend a extra
acceptgiro n betaalformulier
alimentatie n geld voor uw kind of ex
automatische incasso x geld dat vanzelf van uw rekening gaat
bankgarantie n belofte van de bank
bankafschrift n lijst van de bank
belastbaar a waar belasting over gaat
beschermingsbewind n iemand beheert uw geld
beslag n geld of spullen die worden afgepakt
beslaglegging n geld of spullen afpakken
beslagvrije voet x bedrag dat u altijd mag houden
betalingsachterstand n rekening die nog niet betaald is
betalingsregeling n afspraak om in delen te betalen
betalingsverplichting n wat u moet betalen
bewindvoerder n iemand die uw geld beheert
bewindvoering n iemand beheert uw geld
bewind n iemand beheert uw geld
bijzondere bijstand x extra geld van de gemeente
bijstandsnorm n bedrag van de bijstand
boedel n alles wat iemand heeft
borgstelling n beloven om voor een ander te betalen
bruto a voordat de belasting eraf is
budget n geld dat er is
budgetbeheer n hulp bij betalen van rekeningen
budgetcoach n iemand die helpt met geld
budgettering n geld verdelen
coulance n soepel zijn
consumptief a voor spullen
compensatie n geld als goedmaker
crediteur n iemand die geld van u krijgt
creditering n geld terug
curatele n iemand beslist voor u
curator n iemand die voor u beslist
debiteur n iemand die moet betalen
declaratie n rekening om geld terug te krijgen
deponering n in bewaring geven
draagkracht n wat u kunt betalen
dwangbevel n bevel om te betalen
dwanginvordering n geld ophalen onder dwang
eigen bijdrage x wat u zelf betaalt
faillissement n niet meer kunnen betalen
finale kwijting x de schuld is helemaal klaar
financieel a over geld
financiële draagkracht x wat u kunt betalen
fiscaal a over belasting
fiscus n belastingdienst
fraudevordering n geld terug na fraude
gedwongen schuldregeling x schulden oplossen via de rechter
geïndexeerd a aangepast aan de prijzen
heffing n belasting
heffingskorting n korting op de belasting
huurachterstand n huur die nog niet betaald is
hypothecair a van de hypotheek
incasso n geld ophalen
incassobureau n bedrijf dat geld ophaalt
incassokosten n extra kosten omdat u te laat betaalt
inflatie n alles wordt duurder
ingebrekestelling n brief dat u iets niet heeft gedaan
inkomensafhankelijk a hangt af van uw inkomen
inkomensondersteuning n extra geld
inkomensspecificatie n papier met uw inkomen
inkomensverklaring n papier met uw inkomen
inkomstenbelasting n belasting over uw inkomen
inning n geld ophalen
invordering n geld ophalen
kostendelersnorm n regel over samen wonen
krediet n lening
kredietverstrekker n bedrijf dat geld leent
kwijtschelding n niet meer hoeven betalen
lastgeving n opdracht
leenbijstand n lening van de gemeente
liquide a direct te gebruiken
liquiditeit n geld dat er is
loonbeslag n een deel van uw loon gaat naar de schuld
looncompensatie n geld in plaats van loon
loonheffing n belasting over uw loon
loonspecificatie n loonstrook
minimaregeling n hulp voor mensen met weinig geld
minnelijk a zonder rechter
minnelijke schuldregeling x schulden oplossen zonder rechter
moratorium n tijdelijk niet betalen
mutatie n verandering
netto a wat u echt krijgt
onderbewindstelling n iemand gaat uw geld beheren
onverschuldigd a niet nodig
opeisbaar a moet nu betaald worden
preferent a gaat voor
periodiek a elke maand of elk jaar
pensioenopbouw n sparen voor later
problematische schulden x schulden die u niet kunt betalen
remigratie n terugkeer
rentedragend a met rente
restitutie n geld terug
restschuld n schuld die overblijft
saneringskrediet n lening om schulden te betalen
saldo n wat er op uw rekening staat
schuldbemiddeling n hulp om schulden af te betalen
schuldeiser n iemand die geld van u krijgt
schuldenaar n iemand met een schuld
schuldendossier n papieren over uw schulden
schuldhulpverlening n hulp bij schulden
schuldhulpverlener n iemand die helpt met schulden
schuldregeling n afspraak over uw schulden
schuldsanering n hulp om van schulden af te komen
schuldsaneringsregeling n hulp om van schulden af te komen
schone lei x geen schulden meer
solvabel a kan betalen
specificatie n lijst met uitleg
subsidie n geld van de overheid
surseance n uitstel van betalen
tegemoetkoming n extra geld
tenlastelegging n waar u van wordt beschuldigd
terugvordering n geld dat u terug moet betalen
transactie n betaling
toeslagpartner n iemand die meetelt voor de toeslag
uitkeringsgerechtigd a met recht op een uitkering
uitkeringsgerechtigde n iemand met een uitkering
uitkeringsspecificatie n papier met uw uitkering
vaste lasten x kosten die elke maand komen
verhaalsrecht n recht om geld terug te halen
verificatie n controle
vermogen n geld en spullen die u heeft
vermogensgrens n hoeveel spaargeld u mag hebben
vermogenstoets n controle van uw spaargeld
verrekening n aftrekken van een ander bedrag
verschuldigd a te betalen
voorlopige voorziening x snel besluit van de rechter
voorschot n geld vooraf
vordering n bedrag dat u moet betalen
vrij te laten bedrag x geld dat u mag houden
vrijlating n deel dat u mag houden
wanbetaling n niet betalen
wanbetaler n iemand die niet betaalt
wettelijke rente x rente volgens de wet
zorgpolis n papier van de zorgverzekering
bestaanszekerheid n zeker zijn van genoeg geld
bijverdienste n geld dat u erbij verdient
dagloon n wat u op een dag verdient
drempelbedrag n bedrag dat u eerst zelf betaalt
dubbele lasten x twee keer betalen
individuele inkomenstoeslag x extra geld bij lang weinig inkomen
individuele studietoeslag x extra geld bij een studie
inkomstenbron n waar het geld vandaan komt
regresrecht n geld terugvragen aan een ander
rekening-courant n rekening
verpanding n iets geven als zekerheid
woningcorporatie n woningbouw, verhuurder
`;

/** Verbs of offices: word, kind, plainer words; after a semicolon forms that no rule makes. Kinds as in hard-small-words. */
export const verbs = `
aanbevelen v aanraden ;aanbevolen
aan|leveren s sturen, geven
aan|merken s zien als
aan|schaffen s kopen
aan|tekenen s melden, opschrijven
aan|tonen s laten zien
aan|vangen s beginnen ;aangevangen
aan|vechten s niet eens zijn met ;aangevochten
aan|wenden s gebruiken
aan|zuiveren s betalen
accepteren v goed vinden
accorderen v goedkeuren
activeren v in beweging brengen, aanzetten
achterhalen v uitzoeken
adviseren v aanraden, raad geven
af|handelen s klaarmaken
af|lossen s terugbetalen
af|stemmen s overleggen, laten passen
af|wegen s vergelijken ;afgewogen
af|wijken s anders zijn ;afgeweken
af|wijzen s niet geven, nee zeggen ;afgewezen
af|zien s niet doen
afschrijven v van de rekening halen
agenderen v op de lijst zetten
analyseren v goed bekijken
annuleren v stoppen, afzeggen
anticiperen v rekening houden met
archiveren v bewaren
arrangeren v regelen
assisteren v helpen
attenderen v vertellen, wijzen op
autoriseren v toestaan
beogen v willen ;beoogd,beoogde
beargumenteren v uitleggen
becommentariëren v iets zeggen over
begroten v uitrekenen
behartigen v zorgen voor
behelzen v gaan over
behoeven v nodig hebben
beëindigen v stoppen
belemmeren v moeilijk maken
bemiddelen v helpen om het eens te worden
bemachtigen v krijgen
benaderen v bellen, vragen
benadrukken v zeggen dat het belangrijk is
benodigen v nodig hebben ;benodigd,benodigde
benutten v gebruiken
beoordelen v bekijken
bekrachtigen v goedkeuren
bekostigen v betalen
berusten v liggen, accepteren
beslechten v oplossen
bespoedigen v sneller maken
bestendigen v zo houden
betrachten v doen
betwisten v niet eens zijn met
bevestigen v zeggen dat het klopt
bevorderen v beter maken, helpen
bewerkstelligen v zorgen voor
bij|dragen s helpen, meebetalen ;bijgedragen,droeg bij
bij|stellen s veranderen
coachen v begeleiden
communiceren v vertellen, praten
compenseren v goedmaken, vergoeden
completeren v afmaken
concluderen v zeggen, besluiten
concretiseren v duidelijk maken
confronteren v laten zien
consolideren v vasthouden
constateren v zien, merken
consulteren v vragen
continueren v doorgaan met
coördineren v regelen
corrigeren v verbeteren
crediteren v geld terugzetten
deblokkeren v weer openzetten
declareren v geld terugvragen
definiëren v precies zeggen
delegeren v door een ander laten doen
detecteren v vinden
diagnosticeren v uitzoeken wat er is
dienen v moeten ;dient,diende,dienden
differentiëren v verschil maken
doneren v geven
door|verwijzen s naar een ander sturen ;doorverwezen
effectueren v uitvoeren
elimineren v weghalen
empoweren v sterker maken
escaleren v erger worden
evalueren v terugkijken, bespreken
excuseren v sorry zeggen
expliciteren v duidelijk zeggen
faciliteren v helpen, mogelijk maken
fiatteren v goedkeuren
financieren v betalen
fixeren v vastzetten
formuleren v opschrijven, zeggen
functioneren v werken
garanderen v beloven
gelasten v zeggen dat het moet
gelieven v willen ;gelieve
genereren v maken
geschieden v gebeuren
handhaven v zo houden, controleren
herberekenen v opnieuw uitrekenen
herbeoordelen v opnieuw bekijken
heroverwegen v opnieuw bekijken ;heroverwogen
herzien v veranderen ;herzag,herziet
identificeren v laten zien wie u bent
implementeren v invoeren
impliceren v betekenen
in|dienen s sturen, geven
in|lichten s vertellen
in|stemmen s ja zeggen, goed vinden
in|trekken s stoppen ;ingetrokken
in|vorderen s geld ophalen
in|willigen s ja zeggen op
in|winnen s vragen ;ingewonnen
incasseren v geld ophalen
indexeren v aanpassen aan de prijzen
indiceren v vaststellen welke hulp nodig is
informeren v vertellen, vragen
initiëren v beginnen met
instrueren v uitleggen
integreren v samenvoegen, meedoen
interpreteren v begrijpen
interveniëren v ingrijpen
inventariseren v op een rij zetten
investeren v geld of tijd steken in
kwalificeren v zien als, recht hebben op
kwijtschelden v niet meer hoeven betalen ;kwijtgescholden
legitimeren v laten zien wie u bent
lokaliseren v vinden
maximaliseren v zo groot mogelijk maken
mediëren v bemiddelen
mede|delen s vertellen
mee|wegen s meetellen ;meegewogen
minimaliseren v zo klein mogelijk maken
mobiliseren v in beweging brengen
monitoren v volgen
motiveren v uitleggen waarom, zin geven
muteren v veranderen
na|komen s doen wat is afgesproken ;nagekomen
na|laten s niet doen ;nagelaten
na|leven s zich houden aan
na|trekken s controleren ;nagetrokken
normaliseren v gewoon maken
nuanceren v preciezer zeggen
observeren v kijken naar
omschrijven v vertellen, uitleggen ;omschreven
onderbouwen v uitleggen
onderkennen v zien
onderschrijven v eens zijn met ;onderschreven
ondersteunen v helpen
ondervinden v merken ;ondervonden
ontbinden v stoppen ;ontbonden
ontplooien v groeien
ontvangen v krijgen ;ontving,ontvingen
ontzeggen v niet geven ;ontzegd
op|schorten s even stoppen, uitstellen
op|starten s beginnen
op|stellen s maken, schrijven
op|zeggen s stoppen
opteren v kiezen
optimaliseren v beter maken
overhandigen v geven
over|dragen s aan een ander geven ;overgedragen
overschrijden v meer zijn dan ;overschreden
participeren v meedoen
plaats|vinden s zijn, gebeuren ;plaatsgevonden
preciseren v precies zeggen
prefereren v liever willen
prioriteren v kiezen wat eerst moet
profileren v laten zien
raadplegen v vragen, opzoeken
rapporteren v melden, schrijven
realiseren v maken, bereiken
recapituleren v kort herhalen
reduceren v minder maken
refereren v noemen
registreren v opschrijven
reguleren v regelen
reïntegreren v weer aan het werk gaan
relativeren v minder zwaar zien
rectificeren v verbeteren
restitueren v terugbetalen
resulteren v leiden tot
retourneren v terugsturen
saneren v oplossen, opruimen
sanctioneren v straffen
schorsen v tijdelijk stoppen
screenen v controleren
selecteren v kiezen
signaleren v merken, zien
specificeren v precies opschrijven
stabiliseren v rustig maken, gelijk houden
stagneren v vastlopen
stimuleren v helpen, aanmoedigen
storneren v terugboeken
structureren v ordenen
subsidiëren v geld geven voor
tegemoet|komen s helpen, geld geven ;tegemoetgekomen
terug|koppelen s laten weten
terug|vorderen s geld terugvragen
tewerk|stellen s werk geven
toe|kennen s geven
toe|lichten s uitleggen
toe|passen s gebruiken
toe|staan s goed vinden ;toegestaan
toe|wijzen s geven ;toegewezen
toe|zien s opletten
toe|zenden s sturen ;toegezonden
toetsen v controleren
traceren v vinden
transformeren v veranderen
treffen v maken, nemen ;getroffen,trof
uiteen|zetten s uitleggen
uit|reiken s geven
uit|keren s betalen
uit|oefenen s doen
vast|stellen s bepalen, zien
verblijven v wonen, zijn ;verbleef,verbleven
verdagen v uitstellen
verduidelijken v uitleggen
vereisen v nodig zijn, moeten
vergen v vragen, kosten
vergewissen v zeker weten
verifiëren v controleren
verkrijgen v krijgen ;verkreeg,verkregen
verlangen v willen
verlenen v geven
vermelden v noemen, opschrijven
vernemen v horen ;vernomen,vernam
verrekenen v aftrekken
verrichten v doen
verschaffen v geven
verstrekken v geven
vertegenwoordigen v spreken voor
vervaardigen v maken
vervallen v stoppen ;vervalt,verviel
vervullen v doen
verwerven v krijgen ;verworven
verzenden v sturen ;verzonden
verzoeken v vragen ;verzocht,verzochten
verzuimen v niet doen
visualiseren v laten zien
voldoen v betalen, zich houden aan ;voldaan
voor|leggen s laten zien, vragen
voor|schrijven s zeggen wat moet ;voorgeschreven
voort|vloeien s komen door
voort|zetten s doorgaan met
voorzien v geven, zorgen voor ;voorziet
vorderen v eisen, verder komen
waarborgen v zorgen dat het zo blijft
waarnemen v zien
wijzigen v veranderen
zekerstellen v zorgen dat het zeker is
overleggen x laten zien, praten over
hanteren v gebruiken
toe|nemen s meer worden ;toegenomen
af|nemen s minder worden ;afgenomen
bij|voegen s erbij doen
beschikken v hebben
betreffen v gaan over ;betreft,betrof
omvatten v bestaan uit
bevinden v zijn ;bevindt
behouden v houden
beschouwen v zien
ontbreken v er niet zijn ;ontbrak
veroorzaken v zorgen voor
opvragen v vragen ;opgevraagd
aanpassen v veranderen ;aangepast,past aan
uitbetalen v betalen ;uitbetaald
vrij|stellen s niet hoeven
op|leggen s zeggen dat het moet
in|stellen s beginnen met
bewaken v letten op
verlengen v langer laten duren
verwerken v gebruiken, opschrijven
weer|leggen s laten zien dat het niet klopt
`;

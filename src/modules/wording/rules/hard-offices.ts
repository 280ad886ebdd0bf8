/** Nouns that letters of offices share: word, kind, plainer words; kinds as in hard-small-words. */
export const officeWords = `
aanbesteding n opdracht waar bedrijven om vragen
aandachtsgebied n onderwerp
aanwijzing n teken, uitleg wat moet
adviesrapport n verslag met raad
afbetaling n betalen in delen
afgifte n geven
afkoopsom n bedrag om ervan af te zijn
afwijking n verschil
afwikkeling n afmaken
amendement n verandering
attest n briefje van de dokter
autonomie n zelf beslissen
bedenktijd n tijd om na te denken
begunstigde n wie het geld krijgt
bemiddeling n hulp om het eens te worden
beoordeling n wat wij ervan vinden
beraad n overleg
bestaansminimum n het geld dat iemand echt nodig heeft
bestuursrechter n rechter voor ruzies met de overheid
betaalachterstand n geld dat u nog moet betalen
betalingsonmacht n niet kunnen betalen
bevinding n wat wij zagen
bewaarplicht n papieren moeten bewaren
bijwerking n wat een medicijn nog meer doet
brutoloon n loon voordat de belasting eraf gaat
consensus n het met elkaar eens zijn
crisisopvang n slaapplek bij nood
deelbesluit n besluit over een deel
delict n misdrijf, iets strafbaars
detentie n gevangenis
deurwaarder n iemand die geld komt ophalen
dilemma n lastige keuze
doorstroming n verder gaan naar iets anders
draagvlak n steun
eigenaarschap n zich er zelf verantwoordelijk voor voelen
empathie n zich inleven
energietoeslag n extra geld voor gas en licht
factuur n rekening
gegadigde n wie het wil hebben
gezag n het recht om te beslissen
gijzeling n vastzitten omdat u een boete niet betaalt
grondslag n reden, basis
herziening n opnieuw bekijken
hiaat n gat
hoedanigheid n rol
inbreng n wat iemand zegt of doet
ingangsdatum n dag waarop het begint
inhouding n geld dat eraf gaat
inkomensgrens n het hoogste inkomen dat mag
inkomenstoets n kijken hoeveel u verdient
introductie n begin, kennismaking
jaaropgave n papier met wat u in een jaar kreeg
kantonrechter n rechter
keuring n onderzoek door een dokter
koopkracht n wat u met uw geld kunt kopen
kostwinner n wie het geld verdient
leefgeld n geld om van te leven
leerplicht n naar school moeten
levensonderhoud n geld om van te leven
loonbelasting n belasting over uw loon
meldcode n stappen bij geweld thuis
mediator n iemand die helpt bij ruzie
medewerking n meehelpen
nabestaande n familie van wie dood is
nalatenschap n wat iemand nalaat, erfenis
nettoloon n loon dat u krijgt
noodopvang n slaapplek bij nood
normbedrag n vast bedrag
nota n rekening
notulen n verslag ;notulen
onderbouwing n uitleg, bewijs
ontslagvergoeding n geld bij ontslag
ouderschapsplan n afspraken over de kinderen
procesregie n zorgen dat alles goed loopt
prognose n verwachting
recidive n weer de fout ingaan
rapportage n verslag
referentie n iemand die u kent, nummer
reflectie n nadenken over wat u deed
regie n zelf beslissen
regime n regels
respons n antwoord
restant n wat over is
schadevergoeding n geld voor schade
schuldbewijs n papier over een schuld
schuldenlast n al uw schulden
schuldenregeling n afspraken over uw schulden
statushouder n vluchteling die mag blijven
stoornis n ziekte
taakstelling n opdracht
taxatie n schatting van de waarde
terugval n weer slechter gaan
toelage n extra geld
toelating n mogen komen
toelichting n uitleg
toewijzing n geven
toezegging n belofte
toezicht n controle
toeslag n extra geld
uitgangspunt n begin, basis
uitstroom n weggaan
urgentie n haast
verdeelsleutel n hoe iets wordt verdeeld
vergoeding n geld dat u terugkrijgt
verlenging n langer doorgaan
verslaglegging n opschrijven
verslaving n niet kunnen stoppen met
vertegenwoordiger n iemand die voor u spreekt
verzekeraar n bedrijf van uw verzekering
voorlichting n uitleg
vrijstelling n niet hoeven
vrijwaring n niet hoeven betalen, bewijs
waarborgsom n geld dat u later terugkrijgt
woonlasten n wat wonen kost
woonurgentie n voorrang bij een huis
ziektebeeld n hoe een ziekte eruitziet
zorgvraag n hulp die u nodig heeft
zorgzwaarte n hoeveel zorg nodig is
handhaver n iemand die controleert
leefomgeving n buurt, plek waar u woont
hersteltermijn n tijd om het goed te maken
machtigingsformulier n papier waarmee een ander iets mag
geldigheidsduur n hoe lang iets geldig is
geldigheid n of iets nog geldig is
aanvulling n extra
bezichtiging n komen kijken
bevestiging n bericht dat het klopt
bewustwording n gaan zien
verhouding n hoe mensen met elkaar omgaan
herkomst n waar het vandaan komt
afkomst n waar u vandaan komt
rechtsvorm n soort bedrijf
rechtszaak n zaak bij de rechter
bekwaamheid n wat u kunt
bereikbaarheid n wanneer u kunt bellen
leefstijl n hoe u leeft
levensloop n uw leven tot nu
thuissituatie n hoe het thuis gaat
voorgeschiedenis n wat er eerder was
vervolgstap n wat we daarna doen
vervolgafspraak n volgende afspraak
tussenpersoon n iemand ertussen
inwonende n wie bij u woont
rechtspraak n wat rechters beslissen
ontvankelijkheid n of wij het mogen behandelen
onderhoudsplicht n moeten betalen voor uw kind
zorgverlening n hulp
gebiedsteam n team in uw buurt
aanhef n begin van een brief
aanstelling n baan
adresonderzoek n kijken waar u woont
bezoekregeling n afspraken over wie wanneer op bezoek komt
brede intake x eerste gesprek over alles
caseload n mensen die iemand helpt
centrumgemeente n gemeente die het regelt
cursusaanbod n cursussen die er zijn
deelnemer n wie meedoet
domein n gebied
factsheet n blad met uitleg
feitenrelaas n verhaal van wat er gebeurde
kerngegevens n belangrijkste dingen
ketenaanpak n samen helpen
langdurig a lang
leefeenheid n mensen die samen wonen
nevenactiviteit n wat iemand ernaast doet
openbare orde x rust op straat
opschalen v meer doen, meer hulp vragen ;opgeschaald,opgeschaalde
overheveling n naar een ander brengen
passend onderwijs x school die bij een kind past
planmatig a volgens een plan
relationeel a tussen mensen
steunsysteem n mensen die u helpen
uitvoerend a wie het doet
woonvorm n manier van wonen
`;

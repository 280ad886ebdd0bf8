/**
 * Skills to choose from: code, Dutch, English, a line each, per group. The groups follow level 1 of the skills pillar of ESCO
 * (European Commission, https://esco.ec.europa.eu; reuse under Commission Decision 2011/833/EU and CC BY 4.0; changed). The
 * labels are ours, in plain Dutch: not ESCO's preferred labels, and no code here is one of ESCO (docs/decisions/0058).
 */
export const skillsOfPeople = {
  S1: {
    nl: 'Praten, samenwerken en maken',
    en: 'Talking, working together and making',
    list: `luisteren|goed luisteren|listening well
uitleggen|iets rustig uitleggen|explaining calmly
telefoon|de telefoon aannemen|answering the telephone
klanten-helpen|klanten helpen|helping customers
verkopen|iets verkopen|selling something
onderhandelen|een prijs afspreken|agreeing on a price
presenteren|voor een groep praten|speaking to a group
schrijven|een duidelijke brief schrijven|writing a clear letter
vertalen|vertalen of tolken|translating or interpreting
nederlands|Nederlands spreken|speaking Dutch
engels|Engels spreken|speaking English
andere-taal|nog een taal spreken|speaking another language
gebarentaal|gebarentaal|sign language
samenwerken|samenwerken in een groep|working in a group
lesgeven|lesgeven|teaching
inwerken|een nieuwe collega inwerken|training a new colleague
adviseren|raad geven|giving advice
ruzie-oplossen|helpen bij ruzie|helping in a quarrel
gastvrij|gasten welkom laten voelen|welcoming people
tekenen|tekenen|drawing
schilderen-kunst|schilderen als kunst|painting as art
muziek|muziek maken|making music
zingen|zingen|singing
toneel|toneel spelen|acting
fotograferen|fotograferen|taking photos
filmen|filmen en knippen|filming and editing
ontwerpen|iets ontwerpen|designing something
bloemen|bloemen schikken|arranging flowers
etalage|een winkel mooi maken|dressing a shop`,
  },
  S2: {
    nl: 'Zoeken, rekenen en nakijken',
    en: 'Searching, counting and checking',
    list: `uitzoeken|uitzoeken hoe iets zit|finding out how something works
informatie-zoeken|informatie zoeken|searching for information
rekenen|rekenen|arithmetic
meten|precies meten|measuring precisely
tellen|voorraad tellen|counting stock
administratie|papieren op orde houden|keeping papers in order
boekhouden|boekhouden|bookkeeping
kassa|de kassa tellen|counting the till
nakijken|fouten vinden|finding mistakes
keuren|kijken of iets goed is|checking quality
plannen-lezen|een tekening lezen|reading a drawing
kaart-lezen|de weg vinden|finding the way
archief|een archief bijhouden|keeping an archive
data-invoeren|gegevens invoeren|entering data
onderzoek|onderzoek doen|doing research
patronen|patronen zien|seeing patterns
wetten-lezen|regels lezen en begrijpen|reading and understanding rules
formulieren|formulieren invullen|filling in forms`,
  },
  S3: {
    nl: 'Zorgen voor mensen en dieren',
    en: 'Caring for people and animals',
    list: `kinderen|voor kinderen zorgen|caring for children
ouderen|met ouderen omgaan|being with older people
wassen-aankleden|iemand wassen en aankleden|washing and dressing somebody
gezelschap|iemand gezelschap houden|keeping somebody company
beperking|mensen helpen die iets niet kunnen|helping people with a disability
ehbo|eerste hulp geven|giving first aid
troosten|iemand geruststellen|reassuring somebody
begeleiden|iemand op weg helpen|helping somebody on
vervoer-mensen|mensen wegbrengen|taking people somewhere
eten-geven|eten rondbrengen|bringing food round
koken|koken|cooking
bakken|bakken|baking
bedienen|bedienen|waiting at table
koffie|koffie en thee schenken|serving coffee and tea
dieren|voor dieren zorgen|caring for animals
honden|met honden werken|working with dogs
vee|voor vee zorgen|caring for cattle
paarden|met paarden werken|working with horses
knippen|haar knippen|cutting hair
nagels|nagels en huid verzorgen|caring for nails and skin
sport-begeleiden|sport begeleiden|guiding sport
veiligheid|letten op veiligheid|watching over safety
bewaken|op spullen of gebouwen letten|guarding
verkeer-regelen|verkeer regelen|directing traffic`,
  },
  S4: {
    nl: 'Regelen en leiden',
    en: 'Arranging and leading',
    list: `plannen|een planning maken|making a planning
organiseren|iets organiseren|organising something
leiding|leiding geven|leading
taken-verdelen|taken verdelen|dividing tasks
rooster|een rooster maken|making a roster
inkopen|inkopen doen|buying for a company
geld-beheren|met geld omgaan|managing money
vergaderen|een overleg leiden|leading a meeting
vrijwilligers|vrijwilligers begeleiden|guiding volunteers
evenement|een feest of markt regelen|arranging a party or market
ondernemen|een eigen bedrijf leiden|leading an own company
reclame|reclame maken|advertising
beslissen|snel beslissen|deciding quickly
verbeteren|werk slimmer maken|making work smarter`,
  },
} as const;

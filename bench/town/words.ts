/** Invented people and invented words, in the length and tone of real plans. */

export const givenNames = [
  'Fatima',
  'Jan',
  'Sanne',
  'Mohamed',
  'Ria',
  'Kevin',
  'Ayse',
  'Peter',
  'Linda',
  'Youssef',
  'Marieke',
  'Dennis',
  'Samira',
  'Henk',
  'Chantal',
  'Ali',
  'Esther',
  'Rob',
  'Naomi',
  'Wim',
] as const;
export const surnames = [
  'de Vries',
  'Bakker',
  'van den Berg',
  'Yilmaz',
  'Jansen',
  'El Amrani',
  'Visser',
  'Smit',
  'de Boer',
  'Mulder',
  'Bos',
  'van Dijk',
  'Peters',
  'Hendriks',
  'Özdemir',
  'Dekker',
  'van Leeuwen',
  'Kaya',
  'Vos',
  'Kuipers',
] as const;

export const organisations = [
  { name: 'Wijkteam Noord', side: 'care', function: 'wijkcoach' },
  { name: 'Wijkteam Zuid', side: 'care', function: 'wijkcoach' },
  { name: 'Maatschappelijk werk', side: 'care', function: 'maatschappelijk werker' },
  { name: 'GGZ in de buurt', side: 'care', function: 'behandelaar' },
  { name: 'Thuisbegeleiding', side: 'care', function: 'begeleider' },
  { name: 'Jeugd en gezin', side: 'care', function: 'gezinscoach' },
  { name: 'Werk en inkomen', side: 'work', function: 'klantmanager' },
  { name: 'Schuldhulp', side: 'work', function: 'schuldhulpverlener' },
  { name: 'Werkbedrijf', side: 'work', function: 'jobcoach' },
  { name: 'Taalschool', side: 'work', function: 'docent' },
  { name: 'Woningstichting', side: 'other', function: 'woonconsulent' },
  { name: 'Zorgverzekeraar', side: 'other', function: 'consulent' },
] as const;

/** Twelve goals, over the life domains, in a client's words. */
export const goals = [
  { domain: 'money', words: 'Ik wil weten hoeveel schuld ik heb en elke maand rondkomen zonder te lenen' },
  { domain: 'work', words: 'Ik wil weer aan het werk, het liefst een paar dagen in de week met mensen' },
  { domain: 'mental-health', words: 'Ik wil weer rust in mijn hoofd en slapen zonder wakker te liggen van de brieven' },
  { domain: 'housing', words: 'Wij willen in dit huis kunnen blijven wonen en de huur op tijd betalen' },
  { domain: 'children', words: 'De kinderen gaan weer elke dag naar school en hebben daar wat ze nodig hebben' },
  { domain: 'physical-health', words: 'Ik wil minder pijn aan mijn rug en weten wat ik wel kan doen' },
  { domain: 'social-relations', words: 'Ik wil weer mensen om mij heen die ik kan bellen' },
  { domain: 'relations-at-home', words: 'Wij willen thuis praten zonder ruzie over geld' },
  { domain: 'day-activities', words: 'Ik wil een reden hebben om op te staan, drie ochtenden in de week' },
  { domain: 'language', words: 'Ik wil brieven van de gemeente zelf kunnen lezen' },
  { domain: 'learning', words: 'Ik wil een diploma halen waarmee ik in de zorg kan werken' },
  { domain: 'daily-life', words: 'Ik wil de post en het huishouden weer zelf bijhouden' },
] as const;

export const actions = [
  'Alle brieven op tafel leggen en samen op een stapel per schuldeiser doen',
  'Bellen met de woningstichting over een betalingsregeling voor de huur',
  'Aanmelden bij schuldhulp en de papieren voor de aanvraag verzamelen',
  'Een afspraak maken met de huisarts over slapen en rust',
  'Vragen of de uitkering tijdens de proefplaatsing door kan lopen',
  'Een proefweek regelen bij het buurtrestaurant',
  'De zorgtoeslag en de huurtoeslag nakijken en zo nodig aanvragen',
  'Met de school praten over vervoer en een schoolmaatje',
  'Elke week een half uur samen de post openen',
  'Uitzoeken welke taalles overdag is en of er een plek vrij is',
] as const;

export const options = [
  {
    words: 'Zelf bellen, met iemand ernaast',
    asks: 'Een uur tijd en een rustige plek',
    gives: 'Je weet meteen waar je aan toe bent',
  },
  {
    words: 'Iemand van de tafel regelt het en vertelt wat eruit komt',
    asks: 'Toestemming om over jou te praten',
    gives: 'Minder gedoe, wel minder zelf in de hand',
  },
  {
    words: 'Eerst wachten tot de rust er is en dan opnieuw kijken',
    asks: 'Geduld, ook van de schuldeisers',
    gives: 'Ruimte voor wat nu belangrijker is',
  },
] as const;

export const notes = [
  'Gebeld, maandag teruggebeld worden. Het nummer ligt op tafel.',
  'Brief ontvangen, samen gelezen, antwoord is onderweg.',
  'Niet gelukt deze week, de dochter was ziek. Volgende week opnieuw.',
  'Formulier is verstuurd, binnen acht weken horen we iets.',
] as const;

export const good = [
  'De eerste maand zonder nieuwe rekening',
  'Kookt elke zondag voor de hele straat',
  'De kinderen waren deze week elke dag op school',
  'Heeft zelf gebeld en doorgevraagd',
  'Een nacht doorgeslapen na het gesprek',
  'Houdt vol, ook als het tegenzit',
] as const;

export const minutes =
  'Iedereen heeft zich voorgesteld. Eerst is verteld wat er thuis speelt en wat het meeste rust zou geven. Daarna is per doel gekeken wat er al gebeurt en wat in de weg zit. Afgesproken is dat niemand iets regelt zonder dat aan tafel te zeggen. De volgende keer kijken we of de regeling met de woningstichting staat en hoe de proefweek was.';

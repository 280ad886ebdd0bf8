/** The other half of the list of skills, with the same source: `skills-of-people.ts`. */
export const skillsOfHands = {
  S5: {
    nl: 'Werken met computers',
    en: 'Working with computers',
    list: `mail|mailen|using mail
tekst-maken|teksten typen|typing texts
rekenblad|werken met een rekenblad|working with a spreadsheet
internet|zoeken op internet|searching the internet
website|een website bijhouden|keeping a website
programmeren|programmeren|programming
computers-maken|computers maken|repairing computers
netwerk|een netwerk aanleggen|laying a network
sociale-media|sociale media bijhouden|keeping social media
foto-bewerken|foto's bewerken|editing photos
tekenprogramma|tekenen op de computer|drawing on a computer
kassasysteem|een kassa bedienen|working a till
games|spellen maken|making games
digitaal-helpen|anderen helpen met de computer|helping others with the computer`,
  },
  S6: {
    nl: 'Tillen, sorteren en schoonmaken',
    en: 'Moving, sorting and cleaning',
    list: `inpakken|inpakken|packing
sorteren|sorteren|sorting
vakken-vullen|vakken vullen|filling shelves
tillen|tillen en dragen|lifting and carrying
laden|laden en lossen|loading and unloading
orders|spullen verzamelen voor een bestelling|picking orders
magazijn|een magazijn netjes houden|keeping a warehouse tidy
post-bezorgen|post bezorgen|delivering post
pakketten|pakketten bezorgen|delivering parcels
schoonmaken|schoonmaken|cleaning
ramen|ramen wassen|washing windows
wassen-strijken|wassen en strijken|washing and ironing
afwassen|afwassen|washing up
afval|afval scheiden|separating waste
oogsten|oogsten|harvesting
planten|planten verzorgen|caring for plants
snoeien|snoeien|pruning
gras|gras maaien|mowing grass
tuin|een tuin bijhouden|keeping a garden
groente|groente kweken|growing vegetables
straat-schoon|de straat schoonhouden|keeping the street clean
naaien|naaien|sewing
breien|breien en haken|knitting and crochet
leer|met leer werken|working with leather
precies-handwerk|precies werk met de handen|precise work with the hands
monteren|onderdelen in elkaar zetten|assembling parts
verhuizen|verhuizen|moving house`,
  },
  S7: {
    nl: 'Bouwen en maken',
    en: 'Building and repairing',
    list: `timmeren|timmeren|carpentry
hout|met hout werken|working with wood
meubels|meubels maken|making furniture
metselen|metselen|bricklaying
stucen|muren glad maken|plastering
verven|een huis verven|painting a house
tegels|tegels zetten|laying tiles
vloeren|vloeren leggen|laying floors
dak|aan een dak werken|working on a roof
straten|straten maken|paving
grond|grond graven|digging
loodgieten|loodgieten|plumbing
stroom|stroom aanleggen|wiring
zonnepanelen|zonnepanelen leggen|laying solar panels
lassen|lassen|welding
metaal|met metaal werken|working with metal
slopen|slopen|demolishing
isoleren|isoleren|insulating
klussen|klussen in huis|odd jobs in the house`,
  },
  S8: {
    nl: 'Werken met machines',
    en: 'Working with machines',
    list: `auto-rijden|auto rijden|driving a car
busje|een busje rijden|driving a van
vrachtwagen|vrachtwagen rijden|driving a lorry
bus|bus rijden|driving a bus
heftruck|heftruck rijden|driving a forklift
fiets-bezorgen|bezorgen op de fiets|delivering by bicycle
fietsen-maken|fietsen maken|repairing bicycles
autos-maken|auto's maken|repairing cars
brommers-maken|brommers maken|repairing mopeds
machine-bedienen|een machine bedienen|working a machine
machine-onderhoud|machines onderhouden|maintaining machines
lopende-band|aan een lopende band werken|working on a line
draaien-frezen|draaien en frezen|turning and milling
printen|drukken en printen|printing
apparaten|apparaten maken|repairing devices
telefoons|telefoons maken|repairing telephones
geluid-licht|geluid en licht|sound and light
tractor|tractor rijden|driving a tractor
graafmachine|een graafmachine bedienen|working a digger
keuken-machines|machines in de keuken|machines in the kitchen`,
  },
  T: {
    nl: 'Hoe ik ben in mijn werk',
    en: 'How I am at work',
    list: `op-tijd|op tijd komen|being on time
afspraken|doen wat je afspreekt|keeping agreements
zelfstandig|zelf werken|working alone
volhouden|volhouden|keeping on
rustig-blijven|rustig blijven als het druk is|staying calm when it is busy
snel-leren|snel leren|learning quickly
nieuwsgierig|nieuwsgierig zijn|being curious
creatief|nieuwe ideeën hebben|having new ideas
problemen-oplossen|problemen oplossen|solving problems
netjes|netjes werken|working neatly
oog-voor-detail|kleine dingen zien|seeing small things
eerlijk|eerlijk zijn|being honest
hulp-vragen|hulp durven vragen|daring to ask for help
geduld|geduld hebben|having patience
humor|humor|humour
flexibel|kunnen wisselen van werk|changing tasks
vaste-taken|houden van vaste taken|liking fixed tasks
buiten|graag buiten werken|liking to work outside
lichamelijk|sterk zijn|being strong
vroeg|goed vroeg kunnen beginnen|starting early well
avond|goed in de avond kunnen werken|working well at night
anderen-helpen|graag anderen helpen|liking to help others
met-mensen|graag met mensen werken|liking to work with people
alleen-werken|graag alleen werken|liking to work alone
doorvragen|blijven vragen tot ik het snap|asking until I understand`,
  },
} as const;

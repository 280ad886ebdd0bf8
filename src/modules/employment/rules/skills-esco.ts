/**
 * A subset of ESCO, the European list of skills: the part of its address after `http://data.europa.eu/esco/skill/`, its preferred
 * label in Dutch word for word, and English of ours. Chosen because people say it of themselves. European Commission,
 * https://esco.ec.europa.eu; reuse under Commission Decision 2011/833/EU and CC BY 4.0. Read on 2026-11-27 from a public copy of the
 * Dutch file that does not name its version; by its size v1.2. In which group a skill stands is our choice (docs/decisions/0096).
 */
export const skillsOfEsco: Readonly<Record<string, string>> = {
  S1: `2b69525c-731c-4813-99a7-673fa5679d32|klanten begeleiden bij de keuze van producten|guiding customers in choosing products
1ae87121-b1c6-4295-a8b6-63b055f653ff|klanten advies geven over fietsen|advising customers on bicycles
de00a85b-3654-4e7a-b967-afe857e8dc2e|klanten advies geven over het bewaren van fruit en groenten|advising customers on keeping fruit and vegetables
7427e10e-ee07-4cc9-b6ee-7925b457df13|klanten helpen sportmateriaal uit te proberen|helping customers try out sports equipment
de63dd11-7c5d-4938-9e5a-5e92625e74be|bestellingen voor roomservice opnemen|taking room service orders
dee61e4f-2304-425b-8ff6-eb03070482da|vriendelijk zijn tegen reizigers|being friendly to passengers
406117ad-e035-483f-bbd3-9f6c2d95e535|onlinehelp bieden|giving help online
dffed0c4-0de5-437c-90d6-a1619eacc05e|in het openbaar spreken over eigen werk|speaking in public about your own work
aa7062ed-ebfb-4876-8fa5-a7c72c8b6ffb|gesproken taal vertalen|translating spoken language
a9ead737-a7cd-4046-adea-1ff7326db09f|talen onderwijzen|teaching languages
753701cd-c850-4f25-b2e9-0ba84c74e463|spelactiviteiten leiden|leading play
2aeadb90-7ddc-4329-9268-8d5a6bf76b99|dansen uitvoeren|performing dances
90e3b759-6425-4d7a-a9fa-af45a163c5db|afbeeldingen maken met pen en papier|making pictures with pen and paper`,
  S2: `1a3660c2-011c-4e96-9b1d-529afc305428|kwaliteit van producten controleren|checking the quality of products
418765cd-77f9-4c6f-8b00-e56ebec767bb|materialen wegen|weighing materials
1a0d7ac7-71d6-4efd-84d3-199f88821bc3|oventemperatuur meten|measuring the temperature of an oven
aa12602b-ba4c-4b6c-ae0b-9a6ec798316d|kaartjes controleren bij de ingang van een locatie|checking tickets at an entrance`,
  S3: `42a6eff0-e9d9-423d-877b-e48fe91ff26f|eten op tafel serveren|serving food at the table
906d21c9-7a9c-4919-817d-10676f9ddfe4|tafels schikken|arranging tables
73b97efd-49fe-49d7-89dd-444f870cd210|groenten bereiden om in een gerecht te gebruiken|preparing vegetables for a dish
7530bc44-f09d-4dd2-8911-92b98333e442|studenten helpen met materiaal|helping students with equipment
2adc2a4a-bb29-4a7f-aab7-d1a21bf08b9e|hulpdiensten bijstaan|assisting emergency services
412d1d99-5624-478e-8bc7-dddebed44bab|voor veiligheid aan de deur zorgen|keeping a door safe
744ac49f-9964-41ec-a798-b49329c6437a|levende huisdieren in de winkel verzorgen|looking after pets in a shop
7503647a-72f8-40fc-a88a-1e884429f85f|zorgen voor de kudde|caring for the flock
757252bd-77d0-4a61-af7c-b500f1379d93|vee controleren|checking cattle
dea0250b-edf7-473e-bc12-b7869c19bdd5|haarstijlen ontwerpen|designing hair styles
2b16031c-6278-4929-adc1-127f40c3c76e|massages geven|giving massages`,
  S4: `01755f08-4df4-4cf0-8d22-08f94cad68b5|werk organiseren|organising work
015b0162-6dd3-4d46-bbfd-325086155dd5|voorraden inkopen|buying stock
906c9e66-bdee-4f8e-93d7-88d9fcf39a0a|vergaderingen regelen|arranging meetings
90e8f54b-064f-4721-8ccc-b5f61968b227|trainingen organiseren|organising training`,
  S5: `744442ac-c157-4350-8be0-ce454df4f5c5|ICT-problemen oplossen|solving computer problems
df329d70-87b0-466b-a214-3431f36e2a5e|ICT-toestellen beschermen|protecting devices
df11ab22-3c40-4dc8-ab0c-e9f41e62449e|foto's bewerken|editing photos
1adec82b-e32b-4acc-bd89-e7d61d387161|audiomateriaal opnemen|recording sound`,
  S6: `aa47f037-4197-4484-8dac-2b7835ce2a85|groenten of fruit verpakken|packing vegetables or fruit
df1265b9-81fd-4a40-a746-f0442ffbf7ef|post bezorgen|delivering mail
8f15d53f-d793-42b8-a080-ad77cebcd6e6|textielartikelen sorteren|sorting textiles
901297b8-9f66-431b-a6ab-bc2235acf056|kapotte apparaten ophalen|collecting broken appliances
41be6ab9-1cf9-43af-8c63-b6664b921dd5|terreinen onderhouden|maintaining grounds
40f95147-6453-4ab5-85b7-f1a7ad86f8a1|in een bosbouwteam werken|working in a forestry team
8f96b592-24c4-40c3-bb88-189ae3a1e405|deeg in vormen gieten|pouring dough into moulds`,
  S7: `012795fe-5f85-4d12-a10e-9dabda4ea05f|elektrische fietsen repareren|repairing electric bicycles
1bc7c69b-4292-4592-b854-f48165a06082|motoren repareren|repairing engines
1b5801fa-1153-40a5-aa45-861c28a7f662|kleine krassen op voertuigen repareren|repairing small scratches on vehicles
9054e4ed-ec81-417e-9597-53a05e67fcc9|auto-elektronica installeren|fitting car electronics
a8fc2710-a8fe-4e49-b580-9bb8ec0fbd8e|kledingstukken op maat maken|making clothes to measure
2ac79be0-1f66-48da-84a6-2d294179927f|kledingpatronen maken|making patterns for clothes
19ef02d8-0297-4ec2-afbf-a58165c7c6a2|juwelen repareren|repairing jewellery
748c2921-e878-4ebd-98d4-36a6b692add7|sleutels maken|making keys
41bbfa08-ce0b-478f-beaa-f51c62e61796|dakramen plaatsen|fitting roof windows
e012e2b6-173b-43ed-b255-5a8740ab24cd|glaskozijnen installeren|fitting window frames
74a5e7dd-a07c-4ad7-9fbb-23ef2ec18d3c|vloerplaten vastnagelen|nailing floor boards
00735755-adc6-4ea0-b034-b8caff339c9f|warmtepompen installeren|installing heat pumps
2a74063a-d4b1-42fb-bc90-cb8c06ff53ec|zonneboilers installeren|installing solar water heaters
aa43f245-7201-4d05-bd52-57f6c262f3ed|irrigatiesystemen installeren|installing irrigation
415cb0c2-e169-4f99-ba3e-d1c433b75368|elektrische componenten monteren|assembling electrical parts
90c164de-571b-4ec0-b0b1-7ef57dc7bcd8|kleurmengsels bereiden|preparing mixtures of colours
1aef21e0-ed3a-4c1b-9f78-39892d47828b|kunststof bewerken|working with plastic`,
  S8: `2a82241a-216e-44d8-bb50-6b9a0ef82084|voertuigen besturen|driving vehicles
a8c14569-704d-4615-bfb3-b1ecfd721bb3|boormachines bedienen|operating drills
2a8834b9-33a6-4abf-b0a4-219925a331bd|bandzagen bedienen|operating band saws
2aa6039e-c747-4f74-a61e-e96a195f3260|schuurmachine gebruiken|using a sander
425e1982-4fd0-4b6d-9644-ab20b933f3ed|ovens bedienen|operating ovens
425ddacc-bbf0-4a98-b925-40012d1b6060|machinaal grond uitgraven|digging with a machine
00dd3271-077f-4a12-a958-e297fdd724ce|landbouwmachines gebruiken|using farm machines
de4bd326-332c-4e03-9d61-1b810d4a3e8e|cementmixers vullen|filling cement mixers`,
  T: `1bb3a4b7-c0e4-434a-850d-0d2874a9c251|geduld oefenen|being patient
429062f1-a958-43ea-83dd-4e1af078c156|nieuwsgierigheid tonen|showing curiosity
74aa45cf-175f-47ef-9978-d9de437d92ba|alert blijven|staying alert`,
};

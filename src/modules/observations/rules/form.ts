/**
 * The observation form of joint meetings as published in "Niet over, maar met" (Nouwen et al., 2021), appendix
 * "Observatieformulier gezamenlijk cliëntoverleg": its labels, unchanged. The direction of the conflict indicators is
 * ours. The same data with its source and notes: docs/instruments/observation-form.json; a test compares them.
 */

/** How often something was seen; n.v.t. is no point but a missing one. */
export const points = ['nooit', 'soms', 'vaak', 'altijd'] as const;
export const missing = 'n.v.t.';

const topicCodes = ['task', 'goal', 'bond', 'vision', 'deciding', 'conflict', 'support', 'open'] as const;
export type TopicCode = (typeof topicCodes)[number];

/** Whether seeing it more often is what a table hopes for; where nothing is said, more often is. */
export type Direction = 'less' | 'neutral';

export interface Indicator {
  readonly code: string;
  readonly label: string;
  readonly direction?: Direction;
}
export interface Topic {
  readonly code: TopicCode;
  readonly part: string;
  readonly label: string;
  readonly indicators: readonly Indicator[];
}

const alliance = 'Werkalliantie cliënt - professional';
const together = 'Interprofessionele samenwerking';

export const topics: readonly Topic[] = [
  {
    code: 'task',
    part: alliance,
    label: 'Taakgerichtheid / werkwijze',
    indicators: [
      { code: 'task-1', label: 'Dialoog voeren voor oplossing/plan' },
      { code: 'task-2', label: 'Uiten achter hulpverleningsplan te staan' },
      { code: 'task-3', label: 'Ieders verantwoordelijkheid bespreken' },
      { code: 'task-4', label: 'Afspraken maken met de cliënt' },
      { code: 'task-5', label: 'Moeilijke zaken bespreken' },
      { code: 'task-6', label: 'Inbreng van cliënt stimuleren' },
      { code: 'task-7', label: 'Taal aansluiten op cliënt' },
    ],
  },
  {
    code: 'goal',
    part: alliance,
    label: 'Doelgerichtheid',
    indicators: [
      { code: 'goal-1', label: 'Cliënt aanmoedigen doelen te formuleren' },
      { code: 'goal-2', label: 'Doelen formuleren samen met de cliënt' },
      { code: 'goal-3', label: 'Zeggen dat je de doelen begrijpt' },
      { code: 'goal-4', label: 'Uiten achter de doelen te staan' },
    ],
  },
  {
    code: 'bond',
    part: alliance,
    label: 'Persoonlijke, emotionele band',
    indicators: [
      { code: 'bond-1', label: 'Informeel gesprek (over dagelijkse dingen, over jezelf)' },
      { code: 'bond-2', label: 'Vertrouwen/geloof uiten (bv. iemand zegt tegen de cliënt dat iets lukt)' },
      { code: 'bond-3', label: 'Blik van verstandhouding (knikken, oogcontact, klopje op schouder, enz.)' },
      { code: 'bond-4', label: 'Humor inzetten' },
      { code: 'bond-5', label: 'Begripvol reageren' },
      { code: 'bond-6', label: 'Open staan voor ideeën van de ander' },
      { code: 'bond-7', label: 'Respectvol: naar elkaar luisteren, elkaar uit laten praten, geen sarcasme' },
      { code: 'bond-8', label: 'Complimenten geven' },
      { code: 'bond-9', label: 'Excuses aanbieden' },
      { code: 'bond-10', label: 'Meeleven met cliënt' },
    ],
  },
  {
    code: 'vision',
    part: together,
    label: 'Team visie/doelen',
    indicators: [
      { code: 'vision-1', label: 'Spreken over uitgangspunten van de samenwerking en eventuele verschillen' },
      { code: 'vision-2', label: 'Andere perspectieven inbrengen' },
      { code: 'vision-3', label: 'Ieders expertise en bijdrage bespreken' },
    ],
  },
  {
    code: 'deciding',
    part: together,
    label: 'Gedeelde besluitvorming',
    indicators: [
      { code: 'deciding-1', label: 'Naar ieders visie en ideeën vragen' },
      { code: 'deciding-2', label: 'Verschillen van mening bespreken' },
      { code: 'deciding-3', label: 'Alternatieven op rij zetten en samen afwegen' },
      { code: 'deciding-4', label: 'Samen doelen formuleren' },
      { code: 'deciding-5', label: 'Iedereen uit achter de doelen te staan' },
      { code: 'deciding-6', label: 'Dialoog voeren voor oplossing/plan' },
      { code: 'deciding-7', label: 'Iedereen uit achter hulpverleningsplan te staan' },
      { code: 'deciding-8', label: 'Rollen van de professionals bespreken (bv. wie casusregisseur is)' },
      { code: 'deciding-9', label: 'Rol van de cliënt bespreken' },
      { code: 'deciding-10', label: 'Ieders verantwoordelijkheden bespreken' },
      { code: 'deciding-11', label: 'Afspraken maken met elkaar' },
    ],
  },
  {
    code: 'conflict',
    part: together,
    label: 'Conflicten',
    indicators: [
      { code: 'conflict-1', label: 'Elkaar niet uit laten praten', direction: 'less' },
      { code: 'conflict-2', label: 'Niet doorvragen', direction: 'less' },
      { code: 'conflict-3', label: 'In discussie gaan', direction: 'neutral' },
      { code: 'conflict-4', label: 'Denken in problemen/beperkingen', direction: 'less' },
      { code: 'conflict-5', label: 'Geen rol willen nemen in uitvoering plan', direction: 'less' },
    ],
  },
  {
    code: 'support',
    part: together,
    label: 'Ondersteuning team',
    indicators: [
      { code: 'support-1', label: 'Vertrouwen/geloof uiten in uitvoering plan' },
      { code: 'support-2', label: 'Vertrouwen/geloof uiten in elkaars rol/expertise' },
      { code: 'support-3', label: 'Luisteren naar elkaar' },
      { code: 'support-4', label: 'Samen oplossingen bedenken' },
      { code: 'support-5', label: 'Taken van elkaar overnemen' },
      { code: 'support-6', label: 'Meedenken met elkaar' },
      { code: 'support-7', label: 'Meeleven met elkaar' },
    ],
  },
  {
    code: 'open',
    part: together,
    label: 'Open communicatie',
    indicators: [
      { code: 'open-1', label: 'Benoemen wat je ziet' },
      { code: 'open-2', label: 'Moeilijke zaken bespreken' },
      { code: 'open-3', label: 'Feedback geven' },
      { code: 'open-4', label: '(kritische) open vragen stellen' },
      { code: 'open-5', label: 'Elkaar aanspreken op verantwoordelijkheden' },
      { code: 'open-6', label: 'Open houding, spontaniteit' },
    ],
  },
];

/** The one question with yes or no. */
export const balance = 'Balans in wie aan het woord is (cliënt-prof.)';

/** What struck, at the level of society and of organisations. */
export const freeText = {
  macro: "Macroniveau: wat is opgevallen t.a.v. maatschappelijke thema's of ontwikkelingen?",
  meso: 'Mesoniveau: wat is opgevallen t.a.v. de organisatiestructuur, -cultuur, -visie en informatiesystemen?',
} as const;

export const indicators: readonly Indicator[] = topics.flatMap((topic) => topic.indicators);

/** The questions beside the indicators. */
export const questions: readonly string[] = [balance, ...Object.values(freeText)];

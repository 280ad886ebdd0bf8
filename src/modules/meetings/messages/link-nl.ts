/** A meeting that is answered with a personal link, without an account. */
export const linkNl = {
  byLink: {
    title: 'Kom jij?',
    lead: (name: string, asker: string) => `Dag ${name}. ${asker} vraagt je voor een afspraak.`,
    leadOwn: (name: string) => `Dag ${name}. Hier staat je afspraak.`,
    minutes: (minutes: number) => `Het duurt ${minutes} minuten.`,
    until: (day: string) => `Antwoorden kan tot de afspraak begint: ${day}. Je hebt geen account nodig.`,
    said: (answer: string) => `Je zei: ${answer}. Veranderen kan.`,
    sent: 'Je antwoord is verstuurd',
    sentText: 'Dank je wel. Veranderen kan met dezelfde link.',
    canAfterAll: 'Kun je toch? Verander dan je antwoord.',
    over: 'Deze afspraak gaat niet door, of je hoeft niet meer te komen.',
    begun: 'Deze afspraak is begonnen of al geweest.',
    more: 'Log in om te zien waar het is.',
    logIn: 'Log in',
    call: (asker: string) => `Liever bellen? ${asker}:`,
    callTable: 'Liever bellen?',
    notYou: (name: string) => `Ben jij ${name} niet? Doe dan niets en gooi de link weg.`,
  },
  endLink: {
    title: 'Stop een link van iemand',
    hint: 'Met een eigen link antwoordt iemand zonder account. De link werkt tot het gesprek begint.',
    whose: 'Van wie stopt de link?',
    end: 'Stop de link',
  },
};

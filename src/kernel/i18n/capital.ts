/** The text as it begins a line: "jij" is "Jij". */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

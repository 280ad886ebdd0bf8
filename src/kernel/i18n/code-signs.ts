/** Letters and figures of a code that is read aloud, from paper or from a distance: none that look like another. */
export const codeSigns = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

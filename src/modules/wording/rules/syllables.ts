/** Vowel signs that sound as one, longest first. */
const together = /aai|ooi|oei|eeu|ieu|uwe(?=$)|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|ai|oi|y|[aeiouàáâèéêìíîòóôùúû]/g;

/**
 * How many syllables a Dutch word has: groups of vowels, where a trema begins a new one (`coördinator` co-ör-di-na-tor,
 * `financiële` fi-nan-ci-ë-le) and `-ien`, `-ie` before n in loan words count as they are said. Figures and letters said
 * one by one (`UWV`, `2026`) count by sign.
 */
export function syllablesOf(word: string): number {
  if (/^\p{N}[\p{N}.,]*$/u.test(word)) return Math.max(1, word.replaceAll(/\D/g, '').length);
  if (/^\p{Lu}{2,}$/u.test(word))
    return /[AEIOU]/.test(word) && word.length > 4 ? groups(word.toLowerCase()) : word.length;
  return word
    .toLowerCase()
    .split(/[-']/)
    .filter((part) => part !== '' && part !== 's')
    .reduce((sum, part) => sum + groups(part), 0);
}

function groups(part: string): number {
  // A trema begins a syllable of its own; `iaal`, `ieel`, `ueel`, `iatie` and their kind are two sounds.
  const spelled = part
    .replaceAll(/[äëïöü]/g, (letter) => `-${{ ä: 'a', ë: 'e', ï: 'i', ö: 'o', ü: 'u' }[letter] ?? ''}`)
    .replaceAll(/qu/g, 'kw')
    .replaceAll(/ieel|iele/g, (found) => `i-e${found.slice(2)}`)
    .replaceAll(/ueel|uele/g, (found) => `u-e${found.slice(2)}`)
    .replaceAll(/i(?=[ao])/g, 'i-')
    .replaceAll(/eum/g, 'e-um')
    .replaceAll(/eo/g, 'e-o')
    .replaceAll(/ea/g, 'e-a')
    .replaceAll(/ua(?=[lt])/g, 'u-a')
    .replaceAll(/(?<=[aeiou])j(?=[aeou])/g, '-j')
    .replaceAll(/ge-?(?=[iu](?![eij]))(?<=^ge)/g, 'ge-')
    .replaceAll(/be(?=[iu](?![eij]))/g, 'be-');
  return Math.max(1, [...spelled.matchAll(together)].length);
}

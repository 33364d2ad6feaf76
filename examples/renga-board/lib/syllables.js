/** Groups of vowels, less a silent e at the end of a word; at least one a word. */
export function countSyllables(line) {
  const words = line.toLowerCase().match(/[a-z']+/g) ?? []
  return words.reduce(
    (sum, word) => sum + Math.max(1, (word.replace(/e$/, '').match(/[aeiouy]+/g) ?? []).length),
    0,
  )
}

interface Findable<Id> {
  id: Id;
  /** What the entry says of itself. */
  text: string;
  /** Other words for it. */
  words: string;
}

/**
 * Finds entries by what a person writes: their own words, or a message word for word. Case, accents and punctuation do
 * not matter, beginnings of words count.
 * @param stopWords words that say nothing, with blanks between
 * @returns ids, the best first; all of them for an empty query, none where nothing fits
 */
export function findByWords<Id>(query: string, entries: readonly Findable<Id>[], stopWords: string): Id[] {
  const wanted = query.slice(0, 500);
  const silent = new Set(wordsOf(stopWords));
  const asked = [...new Set(wordsOf(wanted))].filter((word) => word.length > 1 && !silent.has(word));
  if (asked.length === 0) return wanted.trim() === '' ? entries.map(({ id }) => id) : [];
  const phrase = wordsOf(wanted).join(' ');
  const searched = entries.map(({ id, text, words }) => {
    const own = wordsOf(text);
    return { id, own: ` ${own.join(' ')} `, all: [...own, ...wordsOf(words)] };
  });
  // A word that every second entry has tells little.
  const weights = asked.map((word) => {
    const holding = searched.filter(({ all }) => weigh(word, all) > 0).length;
    return Math.log((entries.length + 1) / (holding + 1)) + 0.1;
  });
  return searched
    .map(({ id, own, all }, place) => {
      const hits = asked.map((word) => weigh(word, all));
      const whole = asked.length > 1 && own.includes(` ${phrase} `) ? 100 : 0;
      const score = hits.reduce((sum, hit, index) => sum + hit * (weights[index] ?? 0), whole);
      return { id, place, score: hits.filter((hit) => hit > 0).length * 2 >= asked.length ? score : 0 };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .map(({ id }) => id);
}

function weigh(word: string, all: readonly string[]): number {
  if (all.includes(word)) return 3;
  return word.length > 2 && all.some((one) => one.startsWith(word) || (one.length > 3 && word.startsWith(one))) ? 2 : 0;
}

/** Lower case, without accents; what is no letter and no digit parts words. An apostrophe is left out. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

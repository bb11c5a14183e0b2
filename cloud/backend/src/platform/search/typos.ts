/** The text with one sign left out, each way. Two texts one mistake apart share one of these, or one is among the other's. */
function shortened(text: string): string[] {
  const signs = [...text]
  return signs.map((_, at) => [...signs.slice(0, at), ...signs.slice(at + 1)].join(''))
}

/** Everything a text and whoever mistypes one sign of it have in common. */
export function nearTerms(text: string): string[] {
  return [...new Set([text, ...shortened(text)])]
}

/** True when one sign wrong, missing, too many, or two neighbours swapped is all that lies between; also for equal texts. */
export function oneMistakeApart(one: string, other: string): boolean {
  const [a, b] = [[...one], [...other]]
  if (Math.abs(a.length - b.length) > 1) return false
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const [restA, restB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
}

import type { ExportRow } from './after-store'
import { listEventAnswers } from './answer-store'
import type { EventsPlatform } from './ports'
import { openAnswer } from './read-answers'

/** What families answered, for a sheet: a column a question, a cell a household. */
export type AnsweredSheet = { prompts: readonly string[]; of(householdId: string): readonly string[] }

export const nothingAnswered: AnsweredSheet = { prompts: [], of: () => [] }

type Answered = Awaited<ReturnType<typeof listEventAnswers>>[number]

/** What the people are called in households that answered for each of them. */
async function nicknamesOf(kit: EventsPlatform, rows: readonly ExportRow[], answers: readonly Answered[]): Promise<ReadonlyMap<string, string>> {
  const asked = new Set(answers.filter((answer) => answer.person_id !== null).map((answer) => answer.household_id))
  const names = new Map<string, string>()
  for (const { household_id, account_id } of rows) {
    if (!asked.has(household_id) || account_id === null) continue
    const household = await kit.membership.householdOf(kit.db, account_id)
    for (const { personId, nickname } of household?.people ?? []) names.set(personId, nickname)
  }
  return names
}

/** Opens the answers of these sign-ups. */
export async function answersForSheet(kit: EventsPlatform, eventId: string, rows: readonly ExportRow[]): Promise<AnsweredSheet> {
  const shown = new Set(rows.map((row) => row.household_id))
  const answers = (await listEventAnswers(kit.db, eventId)).filter((answer) => shown.has(answer.household_id))
  const names = await nicknamesOf(kit, rows, answers)
  const questions = new Map(answers.map(({ question_id, prompt }) => [question_id, prompt]))
  const cells = new Map<string, string[]>()
  for (const { household_id, question_id, person_id, answer_id, answer_sealed } of answers) {
    const key = `${household_id} ${question_id}`
    const words = openAnswer(kit, answer_id, answer_sealed).join('、')
    cells.set(key, [...(cells.get(key) ?? []), person_id ? `${names.get(person_id) ?? '一位家人'}：${words}` : words])
  }
  const ids = [...questions.keys()]
  return { prompts: [...questions.values()], of: (householdId) => ids.map((id) => (cells.get(`${householdId} ${id}`) ?? []).join('；')) }
}

type Product = 'live' | 'inactivated'

export type ChildCase = {
  birthDate: string
  sex: 'male' | 'female'
  doses: { id: string; givenOn: string }[]
  /** Item ids marked done. */
  done: string[]
}

export type PregnancyCase = { basis: 'lastPeriod' | 'ultrasound' | 'dueDate'; date: string; weeks?: number; days?: number; done: string[] }

export type FamilyCase = {
  today: string
  /** Day the vaccination schedule came into force. */
  inForceOn: string | null
  /** The city's choice; absent means unknown. */
  products: Partial<Record<'JE' | 'HepA', Product>>
  pregnancy: null | PregnancyCase
  children: ChildCase[]
}

export type SecondState = 'ahead' | 'due' | 'overdue' | 'done' | 'expired' | 'notForYou' | 'ask'

export type SecondItem = {
  subject: 'pregnancy' | number
  itemId: string
  fromDate: string | null
  toDate: string | null
  state: SecondState
}

export type Dated = Omit<SecondItem, 'subject'>

import { readArticle } from '@/platform/offline/read-article'
import { defineChange } from '@/platform/reads/useChange'
import { defineRead } from '@/platform/reads/useRead'
import { client } from '@/platform/request/client'

export const topics = defineRead('content.topics', client.content.topics)
export const articles = defineRead('content.list', client.content.list)
export const search = defineRead('content.search', client.content.search)
export const offeredWords = defineRead('content.offerWords', client.content.offerWords)
export const selfTest = defineRead('content.selfTest', client.content.selfTest)
export const answered = defineRead('content.answered', client.content.answered)
export const myQuestions = defineRead('questions.mine', client.questions.mine)
export const askQuestion = defineChange(client.questions.ask, { stale: [myQuestions, { name: 'consent.mine' }] })
export const removeQuestion = defineChange(client.questions.remove, { stale: [myQuestions] })
export const corrections = defineRead('content.corrections', client.content.corrections)
export const campaigns = defineRead('campaigns.list', client.campaigns.list)
export const campaign = defineRead('campaigns.read', client.campaigns.read)
export const article = defineRead('content.read', readArticle)
export const sayHelpful = defineChange(client.reading.sayHelpful, { stale: [] })

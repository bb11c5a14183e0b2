export default definePageConfig({ navigationBarTitleText: '加入计生协', enablePageMeta: true })

export default definePageConfig({ navigationBarTitleText: '转诊单', enablePageMeta: true })

export default definePageConfig({ navigationBarTitleText: '让出名额', enablePageMeta: true, enableShareAppMessage: true })

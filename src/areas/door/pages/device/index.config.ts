export default definePageConfig({ navigationBarTitleText: '设为签到设备', enablePageMeta: true })

import type { PolicyWords } from '../../policy-words.ts'

export const selfharm: PolicyWords<'selfharm'> = {
  title: '自我伤害',
  clauses: {
    'selfharm.1': {
      translatedFrom: 1,
      title: '鼓动或教授方法',
      text: '内容不得鼓动自我伤害，不得把它描绘成值得向往的事，也不得说明如何实施。',
      guidance:
        '关于悲伤和绝望的歌曲是艺术，予以保留。关键在于是否有号召、方法或挑战。予以移除；如有人可能面临危险，请上报。如果这个主题让您难以承受，请转交他人，不必说明原因。',
      violating: ['要听众伤害自己的挑战。', '描述具体方法的单集。'],
      notViolating: ['一首关于失去的悲歌。', '谈康复并附上求助热线的节目。'],
    },
    'selfharm.2': {
      translatedFrom: 1,
      title: '可能面临危险的人',
      text: '有人诉说自己的痛苦时，应提供帮助，而不是处罚。',
      guidance:
        '不对发布者采取任何处置措施。以“有人面临危险”为由上报，拿不准时也要上报。上报处理团队掌握各市场的求助热线，全天候行动。',
      violating: ['有人在消息里向听众作最后告别。', '个人简介预告要伤害自己。'],
      notViolating: ['“这个星期很难熬，是你的节目陪我撑过来的。”', '“笑死我了。”'],
    },
  },
}

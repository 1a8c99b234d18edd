import type { PolicyWords } from '../../policy-words.ts'

export const misinformation: PolicyWords<'misinformation'> = {
  title: '危险的虚假信息',
  clauses: {
    'misinformation.1': {
      translatedFrom: 4,
      title: '危险的健康说法',
      text: '内容不得谎称某种偏方可以取代必要的治疗，也不得劝人停止治疗。',
      guidance:
        '标记出提出该说法的片段；有一处，整集就算违规。缓解不适的家常偏方是允许的：蜂蜜确实能舒缓喉咙痛。只说“我自己这样做”而没有劝人照做，属于边缘情况；影响范围大时请上报。劝人推迟治疗，视同劝人停止治疗。',
      violating: ['“肉桂可以代替糖尿病药，药都丢掉吧。”', '节目劝人今晚就停掉所有安眠药。'],
      notViolating: ['“喝温蜂蜜水对咳嗽有好处。”', '有人讲述自己的病情和治疗经过。'],
    },
    'misinformation.2': {
      translatedFrom: 1,
      title: '选举和公民程序',
      text: '关于投票时间、地点、方式或投票资格的不实说法，一律不允许。',
      guidance:
        '重点是程序上的事实，而不是对政党的看法。请查阅条目所属市场的官方选举网站。选举期间，每个个案在判定后都要上报。',
      violating: ['“这次发短信就能投票。”', '视频片段给出错误的选举日期。'],
      notViolating: ['“那个政党上台对我们没好处。”', '没有人会当成公告的讽刺内容。'],
    },
    'misinformation.3': {
      translatedFrom: 1,
      title: '捏造的紧急事件和篡改的录音录像',
      text: '不允许捏造紧急事件，也不允许篡改录音录像使人误以为真有其事。',
      guidance:
        '先问：如果有人信了，会不会受伤害或恐慌？混音、恶搞和配音只要看得出来就允许。先限制传播；若涉及正在发生的紧急事件，则移除。',
      violating: [
        '剪接过的访问里，官员宣布一场根本没发生过的水灾。',
        '“水坝决堤了，马上离开市区”，纯属捏造。',
      ],
      notViolating: ['有观众笑声的恶搞新闻。', '注明是广播剧的风暴故事。'],
    },
  },
}

import type { PolicyWords } from '../../policy-words.ts'

export const sexual: PolicyWords<'sexual'> = {
  title: '色情内容',
  clauses: {
    'sexual.1': {
      translatedFrom: 1,
      title: '露骨的色情内容',
      text: '不允许为挑起性欲而制作，并展示或播放性行为的图片、视频或录音。',
      guidance:
        '检测工具会把花纹、波浪和肤色误认成裸露：先看内容，再参考分数。教育、健康和艺术用途只要目的清楚就允许。歌词按性暗示内容的条款判定。',
      violating: ['整首曲目就是性行为的录音。', '封面图是露骨的照片。'],
      notViolating: ['谈性健康的节目。', '波浪图案的封面。'],
    },
    'sexual.2': {
      translatedFrom: 1,
      title: '未成年人安全',
      text: '任何内容都不得以任何形式将未成年人性化，包括绘画和文本。',
      guidance:
        '虚构或艺术也没有例外。立即移除、停用账号并上报；上报处理团队会通知有关当局。不要在备注里描述内容，也不要看得比必要的更久。',
      violating: ['以性的方式描写未成年人的文本。', '将学生性化的播放列表标题。'],
      notViolating: ['讲如何防止性侵的单集。', '儿童专辑上的家庭照。'],
    },
    'sexual.3': {
      translatedFrom: 1,
      title: '未标示的性暗示内容',
      text: '性暗示强烈的内容必须标示为不适合未成年人，并且不予推荐。',
      guidance:
        '限制年龄并限制传播；不要移除。一般的情歌、舞蹈和泳装不需要标示。如果您犹豫了很久，通常就是不违规。',
      violating: ['歌词极为露骨而未标示的曲目。', '姿势明显带有性意味而未标示的封面。'],
      notViolating: ['一首情歌。', '海滩音乐会的照片。'],
    },
  },
}

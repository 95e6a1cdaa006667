import { describe, expect, it } from 'vitest';
import { emptyRow, guessCategory, meetingInput, newMeeting } from './meeting-values.ts';

describe('议题类别的建议', () => {
  it.each([
    ['听取上半年法治工作情况汇报', '听取法治工作汇报'],
    ['研究重大行政决策事项目录', '研究重大决策'],
    ['审议《云桥区科技创新券管理办法》', '研究规范性文件'],
    ['部署2026年法治政府建设工作', '部署法治工作'],
    ['研究某行政复议案件答复', '研究执法与争议案件'],
    ['学习宪法', '学习法律法规'],
    ['整改督察反馈问题', '整改督办'],
  ])('“%s”建议为%s', (title, category) => {
    expect(guessCategory(title)).toBe(category);
  });

  it('看不出来的不猜', () => {
    expect(guessCategory('研究办公用房调整')).toBeNull();
  });
});

describe('会议提交的内容', () => {
  it('不是法治工作的议题不带类别', () => {
    const row = { ...emptyRow, title: '研究办公用房', legalWork: false, category: '整改督办' as const };
    const input = meetingInput({ ...newMeeting('2026-03-05'), agenda: [row] });
    expect(input.agenda[0]?.category).toBe('其他');
  });
});

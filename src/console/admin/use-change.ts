import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { problemIn } from '../components/problem-summary.tsx';

/** One change by an administrator at a press: says that it is done, or why not, and reads everything anew. */
export function useChange() {
  const client = useQueryClient();
  const { message, modal } = App.useApp();
  return useMutation({
    mutationFn: ({ run }: { run: () => Promise<unknown>; done: string }) => run(),
    onSuccess: async (_, { done }) => {
      message.success(done);
      await client.invalidateQueries();
    },
    onError: (error) => {
      const { message: title, reasons = [] } = problemIn(error);
      modal.error({ title, content: reasons.map(({ says, mend }) => `${says}${mend}`).join('') });
    },
  });
}

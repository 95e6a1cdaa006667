import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Page } from './page.tsx';
import { ProblemSummary } from './problem-summary.tsx';

type Props<Data> = {
  readonly query: UseQueryResult<Data, Error>;
  /** For what is a whole page: gives waiting and failing a page of their own, with this name as its heading. */
  readonly page?: string;
  readonly children: (data: Data) => ReactNode;
};

/** Shows what was asked for once it is there; until then a sketch, and on failure why and a way to try again. */
export function Loaded<Data>({ query, page, children }: Props<Data>) {
  if (query.data !== undefined) return children(query.data);
  const instead = <Waiting query={query} />;
  return page === undefined ? instead : <Page title={page}>{instead}</Page>;
}

function Waiting({ query }: { readonly query: UseQueryResult<unknown, Error> }) {
  if (query.error) {
    return (
      <div className="card">
        <ProblemSummary error={query.error} />
        <Button onClick={() => query.refetch()} loading={query.isFetching}>
          重试
        </Button>
      </div>
    );
  }
  return (
    <div className="card" aria-busy="true">
      <Skeleton active title={false} paragraph={{ rows: 4 }} />
    </div>
  );
}

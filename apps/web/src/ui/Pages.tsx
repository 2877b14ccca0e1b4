import { Pagination } from 'antd';

export function Pages({ page, size, total, onPage }: { page: number; size: number; total: number; onPage: (page: number) => void }) {
  if (total <= size) return null;
  return <Pagination className="pages" size="small" current={page} pageSize={size} total={total} showSizeChanger={false} onChange={onPage} />;
}

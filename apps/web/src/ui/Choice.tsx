import { Segmented } from 'antd';

/** One of a few views, in a row. */
export function Choice<V extends string>({ value, options, label, onChange }:
  { value: V; options: { value: V; label: string }[]; label?: string; onChange: (value: V) => void }) {
  return <Segmented<V> value={value} options={options} onChange={onChange} aria-label={label} />;
}

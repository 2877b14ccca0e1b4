import type * as zh from '../zh-CN';

type As<K extends keyof typeof zh> = typeof zh[K];

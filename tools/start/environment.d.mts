export const PORTS: Readonly<
  Record<
    'citizen' | 'console' | 'api' | 'worker' | 'desk',
    { readonly setting: string; readonly port: number }
  >
>;

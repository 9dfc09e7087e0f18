export { NativeSelect, type SelectOption } from './NativeSelect';

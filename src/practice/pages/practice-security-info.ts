import { mount } from 'svelte';
import './practice.css';
import SecurityInfo from './SecurityInfo.svelte';

const target = document.querySelector('#app');
if (target !== null) mount(SecurityInfo, { target });

import { mount } from 'svelte';
import './practice.css';
import SignIn from './SignIn.svelte';

const target = document.querySelector('#app');
if (target !== null) mount(SignIn, { target });

process.env.NEXUS_TEST_DB = 'postgres'
